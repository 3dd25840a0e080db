import Diagnostics
import Values

/// Paragraphs that the twin has between two that both have, and that tell nothing to do.
struct MissingTextRule: DriftRule {
  static let description = RuleDescription(
    id: "drift.missing-text", family: .drift, severity: .note,
    passing: RuleExample(
      """
      # Redémarrer un VPS

      ## En pratique

      Ouvrez l'onglet `Accueil`{.action} de votre VPS.

      Le service redémarre et son adresse IP reste la même.

      Connectez-vous ensuite en SSH à la machine.

      """,
      path: "guide.fr-fr.md",
      twin: """
        # Reboot a VPS

        ## Instructions

        Open the `Home`{.action} tab of your VPS.

        The service restarts, and its IP address remains the same.

        Then log in to the machine via SSH.

        """),
    failing: RuleExample(
      """
      # Redémarrer un VPS

      ## En pratique

      ↓Ouvrez l'onglet `Accueil`{.action} de votre VPS.

      Connectez-vous ensuite en SSH à la machine.

      """,
      path: "guide.fr-fr.md",
      twin: """
        # Reboot a VPS

        ## Instructions

        Open the `Home`{.action} tab of your VPS.

        The service restarts, and its IP address remains the same.

        Then log in to the machine via SSH.

        """))

  func findings(in comparison: GuideComparison, of examination: Examination) -> [Finding] {
    missingTexts(in: comparison, isCertain: true)
  }
}
