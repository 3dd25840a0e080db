import Diagnostics
import Values

/// Steps that the twin has and the guide seems to lack: around them, the guides differ too.
struct LikelyMissingStepRule: DriftRule {
  static let description = RuleDescription(
    id: "drift.likely-missing-step", family: .drift, severity: .note, isOnByDefault: false,
    passing: MissingStepRule.description.passing,
    failing: RuleExample(
      """
      # Créer un snapshot

      ## En pratique

      ↓1. Cliquez sur `Créer un snapshot`{.action}.
      2. Cliquez sur `Confirmer`{.action} en bas de la page.

      """,
      path: "guide.fr-fr.md",
      twin: """
        # Create a snapshot

        ## Instructions

        1. Click `Create a snapshot`{.action}.
        2. Enter a name of 20 characters at most.
        3. Click `Confirm`{.action}.

        """))

  func findings(in comparison: GuideComparison, of examination: Examination) -> [Finding] {
    missingSteps(in: comparison, isCertain: false)
  }
}
