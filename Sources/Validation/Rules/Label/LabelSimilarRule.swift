import Diagnostics

/// A label that has another word than one that the console shows.
struct LabelSimilarRule: Rule {
  static let description = RuleDescription(
    id: "label.similar", family: .labels, severity: .note, isOnByDefault: false,
    passing: RuleExample(
      """
      ---
      title: Manage the service
      ---

      ## Instructions

      Click `Users and rights`{.action}, then `Next`{.action} and `Confirm`{.action}.
      """,
      labels: ["en": ["Users and rights", "Next", "Confirm"]]),
    failing: RuleExample(
      """
      ---
      title: Manage the service
      ---

      ## Instructions

      Click `↓Users and permissions`{.action}, then `Next`{.action} and `Confirm`{.action}.
      """,
      labels: ["en": ["Users and rights", "Next", "Confirm"]]))

  func findings(in examination: Examination) -> [Finding] {
    labelFindings(.word, in: examination, isSafe: false)
  }
}
