import RunbookModel

/// A step whose line is that of its first action.
func step(
  _ id: String, _ actions: [Action], _ steps: [Step] = [], remarks: Remarks = Remarks()
) -> Step {
  Step(id: id, line: actions.first?.line ?? 0, actions: actions, remarks: remarks, steps: steps)
}

func runbook(
  _ dialect: String, language: String, prelude: [Step] = [], procedures: [[Step]],
  prerequisites: [Prerequisite] = []
) -> Runbook {
  Runbook(
    id: "runbook", title: "", language: language, dialect: dialect,
    source: Runbook.Source(path: "guide.md", sha256: ""), prerequisites: prerequisites,
    prelude: prelude,
    procedures: procedures.enumerated().map { index, steps in
      Procedure(id: "procedure-\(index + 1)", title: "", line: 1, steps: steps)
    })
}

extension Action {
  /// An action that bears a label; its id begins with its line.
  static func labelled(
    _ id: String, _ kind: Kind, _ label: String, locators: [Locator] = [],
    because: OptionalReason? = nil, option: String? = nil
  ) -> Action {
    Action(
      id: id, kind: kind, label: label, line: line(of: id), isOptional: because != nil,
      because: because, text: label, locators: locators, option: option)
  }

  /// An action that is only described; the object is what the clause is about.
  static func described(
    _ id: String, _ kind: Kind, _ text: String, object: String? = nil, locators: [Locator] = [],
    because: OptionalReason? = nil, choice: String? = nil, option: String? = nil,
    condition: Condition? = nil
  ) -> Action {
    Action(
      id: id, kind: kind, line: line(of: id), isOptional: because != nil, because: because,
      text: text, object: object, locators: locators, condition: condition, choice: choice,
      option: option)
  }

  private static func line(of id: String) -> Int {
    Int(id.prefix { $0.isNumber }) ?? 0
  }
}

extension Action.Locator {
  static func rightOf(_ label: String) -> Self {
    Self(relation: .rightOf, label: label, text: label)
  }

  static func inside(_ label: String) -> Self {
    Self(relation: .inside, label: label, text: label)
  }

  static func described(_ relation: Relation, _ text: String) -> Self {
    Self(relation: relation, label: nil, text: text)
  }
}
