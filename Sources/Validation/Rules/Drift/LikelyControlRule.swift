import Diagnostics
import Values

/// Labels of which no word is a translation of the twin's, as far as the provider's files tell.
struct LikelyControlRule: DriftRule {
  private static let labels = [
    "fr": [
      "Supprimer le projet", "Supprimer une clé", "Ajouter un disque", "Ajouter une clé",
      "Historique", "Facturation", "Suivant", "Accueil",
    ],
    "en": [
      "Delete the project", "Delete a key", "Add a disk", "Add a key", "History", "Billing",
      "Next", "Home",
    ],
  ]

  static let description = RuleDescription(
    id: "drift.likely-control", family: .drift, severity: .note, isOnByDefault: false,
    passing: RuleExample(
      """
      # Gérer une clé

      ## En pratique

      Dans la liste de 20 clés, cliquez sur `Supprimer une clé`{.action}.

      """,
      path: "guide.fr-fr.md",
      twin: """
        # Manage a key

        ## Instructions

        In the list of 20 keys, click `Delete a key`{.action}.

        """,
      labels: labels),
    failing: RuleExample(
      """
      # Gérer une clé

      ## En pratique

      Dans la liste de 20 clés, cliquez sur `↓Facturation`{.action}.

      """,
      path: "guide.fr-fr.md",
      twin: """
        # Manage a key

        ## Instructions

        In the list of 20 keys, click `Delete a key`{.action}.

        """,
      labels: labels))

  func findings(in comparison: GuideComparison, of examination: Examination) -> [Finding] {
    controls(
      ControlDifference.likely(in: comparison, examination.consoles, examination.labels),
      in: comparison)
  }
}
