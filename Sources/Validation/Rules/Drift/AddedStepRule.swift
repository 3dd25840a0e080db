import Diagnostics
import Values

/// Steps that the guide has and the twin lacks.
struct AddedStepRule: DriftRule {
  static let description = RuleDescription(
    id: "drift.added-step", family: .drift, severity: .warning,
    passing: RuleExample(
      """
      # Redémarrer un VPS

      ## En pratique

      1. Ouvrez l'onglet `Accueil`{.action}.
      2. Cliquez sur `Redémarrer mon VPS`{.action}.

      """,
      path: "guide.fr-fr.md",
      twin: """
        # Reboot a VPS

        ## Instructions

        1. Open the `Home`{.action} tab.
        2. Click `Reboot my VPS`{.action}.

        """),
    failing: RuleExample(
      """
      # Redémarrer un VPS

      ## En pratique

      1. Ouvrez l'onglet `Accueil`{.action}.
      2. Cliquez sur `Redémarrer mon VPS`{.action}.
      3. ↓Saisissez ensuite la commande `uptime` dans votre session SSH.

      """,
      path: "guide.fr-fr.md",
      twin: """
        # Reboot a VPS

        ## Instructions

        1. Open the `Home`{.action} tab.
        2. Click `Reboot my VPS`{.action}.

        """))

  func findings(in comparison: GuideComparison, of examination: Examination) -> [Finding] {
    addedSteps(in: comparison, isCertain: true)
  }
}
