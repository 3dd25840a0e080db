import Diagnostics
import Values

/// Steps that the twin has and the guide lacks.
struct MissingStepRule: DriftRule {
  static let description = RuleDescription(
    id: "drift.missing-step", family: .drift, severity: .warning,
    passing: RuleExample(
      """
      # Créer un snapshot

      ## En pratique

      1. Cliquez sur `Créer un snapshot`{.action}.
      2. Saisissez un nom de 20 caractères au plus.
      3. Cliquez sur `Confirmer`{.action}.

      """,
      path: "guide.fr-fr.md",
      twin: """
        # Create a snapshot

        ## Instructions

        1. Click `Create a snapshot`{.action}.
        2. Enter a name of 20 characters at most.
        3. Click `Confirm`{.action}.

        """),
    failing: RuleExample(
      """
      # Créer un snapshot

      ## En pratique

      ↓1. Cliquez sur `Créer un snapshot`{.action}.
      2. Cliquez sur `Confirmer`{.action}.

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
    missingSteps(in: comparison, isCertain: true)
  }
}
