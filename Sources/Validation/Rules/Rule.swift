package import Diagnostics
package import Values

/// One thing that can be wrong with a guide, and how it is seen.
///
/// A rule stands in a file of its own, with a guide that passes and one that fails.
package protocol Rule: Sendable {
  static var description: RuleDescription { get }

  init()

  /// What the rule finds, in the guide's order; every finding carries the rule's id.
  func findings(in examination: Examination) -> [Finding]
}

/// What a rule is: the documentation and the tests are made of it.
///
/// Its words stand in the message catalogue: `rule.<id>.name` says in a few words what it finds,
/// `rule.<id>.why` in a sentence or two what is checked and why it matters.
package struct RuleDescription: Sendable {
  /// As `label.unknown`: the family's topic, then what is wrong.
  package let id: String
  package let family: RuleFamily
  package let severity: Severity
  package let isOnByDefault: Bool
  /// A guide that the rule finds nothing in.
  package let passing: RuleExample
  /// A guide that the rule finds something in, where the example is marked.
  package let failing: RuleExample

  package init(
    id: String, family: RuleFamily, severity: Severity, isOnByDefault: Bool = true,
    passing: RuleExample, failing: RuleExample
  ) {
    self.id = id
    self.family = family
    self.severity = severity
    self.isOnByDefault = isOnByDefault
    self.passing = passing
    self.failing = failing
  }
}

extension Rule {
  /// A finding of this rule.
  ///
  /// - Parameters:
  ///   - variant: What stands after the rule's id in the message's key; none for the id alone.
  ///   - place: Where.
  ///   - arguments: The message's values.
  ///   - notes: What else has to be seen.
  ///   - fixes: Changes that put it right.
  /// - Returns: The finding, as severe as the rule is.
  package func finding(
    _ variant: String? = nil, at place: FindingPlace,
    _ arguments: [String: MessageArgument] = [:], notes: [Finding.Note] = [],
    fixes: [Finding.Fix] = []
  ) -> Finding {
    let description = Self.description
    let key = variant.map { "\(description.id).\($0)" } ?? description.id
    return Finding(
      rule: description.id, severity: description.severity, message: Message(key, arguments),
      place: place, notes: notes, fixes: fixes)
  }
}
