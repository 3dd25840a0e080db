/// Joins a runbook's steps in reading order, splitting at choices and coming together after them.
struct MermaidFlow {
  private let outline: Outline
  /// What the next node hangs on.
  var ends: [End] = []
  private var branches: [Branch] = []
  private let optionsWithSteps: Set<String>

  /// A node that still needs a successor.
  struct End {
    var node: String
    /// The option that the edge stands for.
    var label: String?
  }

  /// An option that is being drawn.
  private struct Branch {
    let choice: Choice
    let option: String
    let node: String
    /// Where the options drawn before ended.
    var finished: [End]
  }

  init(outline: Outline) {
    self.outline = outline
    optionsWithSteps = Set(outline.entries.flatMap(\.options))
  }

  mutating func draw(_ entry: Outline.Entry, in chart: inout MermaidChart) {
    let shared = zip(branches, entry.options).prefix { $0.option == $1 }.count
    close(downTo: shared, next: entry.options.dropFirst(shared).first, in: &chart)
    for option in entry.options.dropFirst(branches.count) { open(option, in: &chart) }

    let step = entry.step
    let words = step.title.isEmpty ? step.actions.first?.text ?? step.text : step.title
    let node = chart.node(
      .step, "\(entry.numberText) · \(words)", isOptional: Self.isOptional(step))
    connect(to: node, in: &chart)
    ends = [End(node: node)]
    draw(choices: step.remarks.choices, in: &chart)
  }

  /// Draws the choices that no step carries out; the others are drawn before their first step.
  mutating func draw(choices: [Choice], in chart: inout MermaidChart) {
    for choice in choices
    where !choice.options.contains(where: { optionsWithSteps.contains($0.id) }) {
      let node = chart.node(.decision, choice.prompt)
      connect(to: node, in: &chart)
      ends = choice.options.map { End(node: node, label: $0.text) }
      if ends.isEmpty { ends = [End(node: node)] }
    }
  }

  /// Brings the options together at the end of a sequence of steps.
  mutating func closeChoices(in chart: inout MermaidChart) {
    close(downTo: 0, next: nil, in: &chart)
  }

  /// Ends a sequence; options that lead to nothing more meet in a final node.
  mutating func finish(in chart: inout MermaidChart) {
    closeChoices(in: &chart)
    if ends.contains(where: { $0.label != nil }) {
      connect(to: chart.node(.end, ""), in: &chart)
    }
    ends = []
  }
}

extension MermaidFlow {
  private mutating func connect(to node: String, in chart: inout MermaidChart) {
    for end in ends { chart.edge(from: end, to: node) }
  }

  private mutating func open(_ option: String, in chart: inout MermaidChart) {
    guard let choice = outline.choice(ofOption: option) else { return }
    let node = chart.node(.decision, choice.prompt)
    connect(to: node, in: &chart)
    branches.append(Branch(choice: choice, option: option, node: node, finished: []))
    ends = [End(node: node, label: Self.text(of: option, in: choice))]
  }

  /// Leaves the open options but the outermost ones; the next option may belong to the same choice.
  private mutating func close(
    downTo count: Int, next: String?, in chart: inout MermaidChart
  ) {
    while branches.count > count {
      let branch = branches.removeLast()
      let finished = branch.finished + ends
      if branches.count == count, let next,
        outline.choice(ofOption: next)?.id == branch.choice.id
      {
        branches.append(
          Branch(choice: branch.choice, option: next, node: branch.node, finished: finished))
        ends = [End(node: branch.node, label: Self.text(of: next, in: branch.choice))]
        return
      }
      let others = branch.choice.options.filter { !optionsWithSteps.contains($0.id) }
      ends = finished + others.map { End(node: branch.node, label: $0.text) }
    }
  }

  private static func text(of option: String, in choice: Choice) -> String {
    choice.options.first { $0.id == option }?.text ?? ""
  }

  /// Whether there is something to do in a step or in those inside it, and all of it is optional.
  private static func isOptional(_ step: Step) -> Bool {
    var hasActions = false
    var pending = [step]
    while let step = pending.popLast() {
      guard step.actions.allSatisfy(\.isOptional) else { return false }
      hasActions = hasActions || !step.actions.isEmpty
      pending += step.steps
    }
    return hasActions
  }
}
