import Diagnostics

/// A label that is not quite the one that the console shows.
struct LabelMisspeltRule: Rule {
  static let description = RuleDescription(
    id: "label.misspelt", family: .labels, severity: .warning,
    passing: RuleExample(
      """
      ---
      title: Manage the service
      ---

      ## Instructions

      Click `Boot from the hard disk`{.action}, then `Next`{.action} and `Confirm`{.action}.
      """,
      labels: ["en": ["Boot from the hard disk", "Next", "Confirm"]]),
    failing: RuleExample(
      """
      ---
      title: Manage the service
      ---

      ## Instructions

      Click `↓Boot on the hard disk`{.action}, then `Next`{.action} and `Confirm`{.action}.
      """,
      labels: ["en": ["Boot from the hard disk", "Next", "Confirm"]]))

  func findings(in examination: Examination) -> [Finding] {
    labelFindings(.spelling, in: examination, isSafe: false)
  }
}
