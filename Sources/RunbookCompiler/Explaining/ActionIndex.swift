import RunbookModel

/// A runbook's actions by their lines; each is handed out once.
struct ActionIndex {
  private var actions: [Action] = []
  /// What was not handed out yet.
  private var byLine: [Int: [Int]] = [:]

  init(_ runbook: Runbook) {
    for step in runbook.prelude + runbook.procedures.flatMap(\.steps) { add(step) }
    for (index, action) in actions.enumerated() { byLine[action.line, default: []].append(index) }
  }

  private mutating func add(_ step: Step) {
    actions += step.actions
    for nested in step.steps { add(nested) }
  }

  /// The action that an instruction became; nil when it became none.
  mutating func take(_ instruction: Instruction, at line: Int) -> Action? {
    take(at: line) { $0.kind == instruction.kind && $0.label == instruction.label }
  }

  /// An action of a line that no instruction became as it stands, since a list or a table gave it a name.
  mutating func takeAny(at line: Int) -> Action? { take(at: line) { _ in true } }

  /// The actions within some lines.
  mutating func take(in lines: ClosedRange<Int>) -> [Action] {
    var taken: [Action] = []
    for line in lines {
      while let action = takeAny(at: line) { taken.append(action) }
    }
    return taken
  }

  /// What was not handed out.
  var rest: [Action] { byLine.values.joined().sorted().map { actions[$0] } }

  private mutating func take(at line: Int, where fits: (Action) -> Bool) -> Action? {
    guard let position = byLine[line]?.firstIndex(where: { fits(actions[$0]) }),
      let index = byLine[line]?.remove(at: position)
    else { return nil }
    return actions[index]
  }
}
