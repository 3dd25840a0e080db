import Diagnostics
import Values

/// Steps that the guide has and the twin seems to lack: around them, the guides differ too.
struct LikelyAddedStepRule: DriftRule {
  static let description = RuleDescription(
    id: "drift.likely-added-step", family: .drift, severity: .note, isOnByDefault: false,
    passing: AddedStepRule.description.passing,
    failing: RuleExample(
      """
      # Redémarrer un VPS

      ## En pratique

      1. Ouvrez l'onglet `Accueil`{.action}.
      2. ↓Saisissez ensuite la commande `uptime` dans votre session SSH.
      3. Cliquez sur `Redémarrer mon VPS`{.action}.

      """,
      path: "guide.fr-fr.md",
      twin: """
        # Reboot a VPS

        ## Instructions

        1. Open the `Home`{.action} tab.
        2. Click `Reboot my VPS`{.action} and wait for a moment.

        """))

  func findings(in comparison: GuideComparison, of examination: Examination) -> [Finding] {
    addedSteps(in: comparison, isCertain: false)
  }
}
