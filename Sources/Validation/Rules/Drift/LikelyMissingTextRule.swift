import Diagnostics
import Values

/// Paragraphs that the twin has and the guide seems to lack: they are short, or around them the guides differ too.
struct LikelyMissingTextRule: DriftRule {
  static let description = RuleDescription(
    id: "drift.likely-missing-text", family: .drift, severity: .note, isOnByDefault: false,
    passing: MissingTextRule.description.passing,
    failing: RuleExample(
      MissingTextRule.description.failing.guide, path: "guide.fr-fr.md",
      twin: """
        # Reboot a VPS

        ## Instructions

        Open the `Home`{.action} tab of your VPS.

        Its address remains the same.

        Then log in to the machine via SSH.

        """))

  func findings(in comparison: GuideComparison, of examination: Examination) -> [Finding] {
    missingTexts(in: comparison, isCertain: false)
  }
}
