/// A runbook's steps in reading order, each with its number and the options that lead to it.
///
/// What presents a runbook as a list or a graph works on this flat form, not on the nested steps.
package struct Outline: Sendable {
  /// The steps of the prelude, then of each procedure; a step stands before the steps inside it.
  package private(set) var entries: [Entry] = []
  private var choices: [String: Choice] = [:]
  private var choiceOfOption: [String: String] = [:]
  private var optionOfStep: [String: String] = [:]
  private var askingOption: [String: String] = [:]
  private var indexOfStep: [String: Int] = [:]

  package struct Entry: Sendable {
    /// The index of the procedure; nil in the prelude.
    package let procedure: Int?
    /// The step's place among its siblings, after those of the steps that hold it: 1.2 is `[1, 2]`.
    package let number: [Int]
    package let step: Step
    /// The options that must have been taken to come here, outermost first.
    package fileprivate(set) var options: [String] = []

    /// The number as people write it: `1.2`.
    package var numberText: String { number.map(String.init).joined(separator: ".") }
  }

  package init(_ runbook: Runbook) {
    add(runbook.remarks.choices)
    add(runbook.prelude, procedure: nil)
    for (index, procedure) in runbook.procedures.enumerated() {
      add(procedure.remarks.choices)
      add(procedure.steps, procedure: index)
    }
    resolveOptions()
  }

  /// The entry of a step by its id.
  package func entry(ofStep id: String) -> Entry? {
    indexOfStep[id].map { entries[$0] }
  }

  package func choice(_ id: String) -> Choice? { choices[id] }

  /// The choice that an option belongs to.
  package func choice(ofOption id: String) -> Choice? {
    choiceOfOption[id].flatMap { choices[$0] }
  }

  /// The options that lead to an option's actions, outermost first, the option itself last.
  ///
  /// A choice lies within an option when the action that asks it does.
  package func path(toOption id: String?) -> [String] {
    var path: [String] = []
    var next = id
    while let option = next, let choice = choiceOfOption[option], !path.contains(option) {
      path.append(option)
      next = askingOption[choice]
    }
    return path.reversed()
  }
}

extension Outline {
  private mutating func add(_ added: [Choice]) {
    for choice in added where choices[choice.id] == nil {
      choices[choice.id] = choice
      for option in choice.options {
        choiceOfOption[option.id] = choice.id
        for step in option.steps { optionOfStep[step] = option.id }
      }
    }
  }

  private mutating func add(_ steps: [Step], procedure: Int?) {
    var pending = Self.numbered(steps, within: [])
    while let (step, number) = pending.popLast() {
      indexOfStep[step.id] = indexOfStep[step.id] ?? entries.count
      entries.append(Entry(procedure: procedure, number: number, step: step))
      add(step.remarks.choices)
      for action in step.actions {
        if let choice = action.choice, let option = action.option { askingOption[choice] = option }
      }
      pending += Self.numbered(step.steps, within: number)
    }
  }

  /// The steps with their numbers, last first, as a stack gives them back.
  private static func numbered(_ steps: [Step], within number: [Int]) -> [(Step, [Int])] {
    steps.enumerated().reversed().map { ($0.element, number + [$0.offset + 1]) }
  }

  /// Gives every entry its options: those of its own, else those of the step that holds it.
  private mutating func resolveOptions() {
    var open: [(depth: Int, options: [String])] = []
    var optionsAtChoice: [String: [String]] = [:]
    for index in entries.indices {
      let step = entries[index].step
      let depth = entries[index].number.count
      while let last = open.last, last.depth >= depth { open.removeLast() }
      if let option = optionOfStep[step.id], let choice = choiceOfOption[option] {
        let outer = optionsAtChoice[choice] ?? open.last?.options ?? []
        entries[index].options = outer.contains(option) ? outer : outer + [option]
      } else {
        entries[index].options = open.last?.options ?? []
      }
      open.append((depth, entries[index].options))
      for choice in step.remarks.choices { optionsAtChoice[choice.id] = entries[index].options }
    }
  }
}
