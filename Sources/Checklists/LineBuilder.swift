import RunbookModel

/// Arranges items in an indented list in which the options of a choice stand together.
///
/// Items keep the order of their actions; a choice that the guide comes back to is told again.
struct LineBuilder {
  private(set) var lines: [Checklist.Line] = []
  private let outline: Outline
  /// The options within which everything here stands.
  private let options: [String]
  private let procedure: Int?
  private let sectionTitles: [String]
  private var branches: [Branch] = []
  private var toldChoices: Set<String> = []

  /// A choice that is being told.
  private struct Branch {
    let choice: Choice
    let depth: Int
    /// The option whose items are being listed.
    var option: String?
    /// The options that are listed.
    var told: Set<String> = []
  }

  init(outline: Outline, options: [String], procedure: Int?, sectionTitles: [String]) {
    self.outline = outline
    self.options = options
    self.procedure = procedure
    self.sectionTitles = sectionTitles
  }

  mutating func add(
    _ item: Checklist.Item, of action: Action, among actions: [Action],
    wording: inout ChecklistWording
  ) {
    let path = outline.path(toOption: action.option).filter { !options.contains($0) }
    let isOwn = Set(actions.compactMap(\.option))
    enter(path, isOwn: isOwn, wording: &wording)
    let depth = branches.last.map { $0.depth + 2 } ?? 0
    lines.append(Checklist.Line(depth: depth, content: .item(item)))
    guard let choice = action.choice.flatMap({ outline.choice($0) }) else { return }
    tell(choice, depth: depth + 1, isAsked: true, isOwn: isOwn, wording: &wording)
  }

  /// Ends the list with the choices that no action mentions.
  mutating func finish(choices: [Choice], wording: inout ChecklistWording) {
    close(downTo: 0, wording: &wording)
    for choice in choices where !toldChoices.contains(choice.id) {
      tell(choice, depth: 0, isAsked: false, isOwn: [], wording: &wording)
      close(downTo: 0, wording: &wording)
    }
  }
}

extension LineBuilder {
  /// Opens and closes choices until the innermost open option is the last of a path.
  private mutating func enter(
    _ path: [String], isOwn: Set<String>, wording: inout ChecklistWording
  ) {
    for (level, option) in path.enumerated() {
      guard let choice = outline.choice(ofOption: option) else { return }
      if level < branches.count, branches[level].choice.id == choice.id {
        if branches[level].option == option { continue }
        close(downTo: level + 1, wording: &wording)
      } else {
        close(downTo: level, wording: &wording)
        let depth = branches.last.map { $0.depth + 2 } ?? 0
        tell(choice, depth: depth, isAsked: false, isOwn: isOwn, wording: &wording)
      }
      listOptions(before: option, at: level, isOwn: isOwn, wording: &wording)
      list(option, at: level, wording: &wording)
    }
    close(downTo: path.count, wording: &wording)
  }

  /// Begins a choice; its options follow at once when none of them has items here.
  private mutating func tell(
    _ choice: Choice, depth: Int, isAsked: Bool, isOwn: Set<String>,
    wording: inout ChecklistWording
  ) {
    toldChoices.insert(choice.id)
    let prompt = isAsked ? nil : wording.wordsIfAny(choice.prompt)
    lines.append(Checklist.Line(depth: depth, content: .choice(prompt: prompt)))
    branches.append(Branch(choice: choice, depth: depth))
    if !choice.options.contains(where: { isOwn.contains($0.id) }) {
      close(downTo: branches.count - 1, wording: &wording)
    }
  }

  /// Ends the innermost choices; their options that have no items here are listed now.
  private mutating func close(downTo count: Int, wording: inout ChecklistWording) {
    while branches.count > count {
      let level = branches.count - 1
      for option in branches[level].choice.options { list(option.id, at: level, wording: &wording) }
      branches.removeLast()
    }
  }

  private mutating func listOptions(
    before option: String, at level: Int, isOwn: Set<String>, wording: inout ChecklistWording
  ) {
    for other in branches[level].choice.options.prefix(while: { $0.id != option })
    where !isOwn.contains(other.id) {
      list(other.id, at: level, wording: &wording)
    }
  }

  private mutating func list(_ id: String, at level: Int, wording: inout ChecklistWording) {
    branches[level].option = id
    guard branches[level].told.insert(id).inserted,
      let option = branches[level].choice.options.first(where: { $0.id == id })
    else { return }
    let steps = option.steps.compactMap { outline.entry(ofStep: $0) }
      .map { reference(to: $0, wording: &wording) }
    lines.append(
      Checklist.Line(
        depth: branches[level].depth + 1,
        content: .option(wording.words(option.text), steps: steps)))
  }

  private func reference(
    to entry: Outline.Entry, wording: inout ChecklistWording
  ) -> Checklist.StepReference {
    var section: Checklist.Words?
    if let index = entry.procedure, index != procedure {
      section = wording.wordsIfAny(sectionTitles[index])
    }
    return Checklist.StepReference(number: entry.numberText, section: section)
  }
}
