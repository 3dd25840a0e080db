package import Diagnostics
package import Values

/// Something in which a guide is wrong, told with its place and its evidence.
package struct Finding: Hashable, Sendable {
  /// The id of the rule that found it, as `label.unknown`.
  package var rule: String
  package var severity: Severity
  /// What is wrong; its values hold what was expected and what was found.
  package var message: Message
  package var place: FindingPlace
  /// What else has to be seen to understand it: the twin's line, the first of two, the nearest label.
  package var notes: [Note]
  /// How to get there; nil for what the text alone shows.
  package var counterexample: Counterexample?
  package var fixes: [Fix]

  package init(
    rule: String, severity: Severity, message: Message, place: FindingPlace, notes: [Note] = [],
    counterexample: Counterexample? = nil, fixes: [Fix] = []
  ) {
    self.rule = rule
    self.severity = severity
    self.message = message
    self.place = place
    self.notes = notes
    self.counterexample = counterexample
    self.fixes = fixes
  }

  /// A remark beside a finding, with a place of its own where it has one.
  package struct Note: Hashable, Sendable {
    package var message: Message
    package var place: FindingPlace?

    package init(message: Message, place: FindingPlace? = nil) {
      self.message = message
      self.place = place
    }
  }

  /// A change to the guide's text that puts it right.
  package struct Fix: Hashable, Sendable {
    package var span: Span
    package var replacement: String
    /// Whether it can be made without a look: it changes the form and never what the guide says.
    package var isSafe: Bool

    package init(span: Span, replacement: String, isSafe: Bool) {
      self.span = span
      self.replacement = replacement
      self.isSafe = isSafe
    }
  }
}
