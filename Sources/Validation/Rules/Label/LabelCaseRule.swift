import Diagnostics

/// A label whose capital letters are others than the console’s.
struct LabelCaseRule: Rule {
  static let description = RuleDescription(
    id: "label.case", family: .labels, severity: .note,
    passing: RuleExample(
      """
      ---
      title: Gérer le service
      ---

      ## En pratique

      Cliquez sur `Supprimer la règle`{.action}, puis sur `Confirmer`{.action} et sur `Fermer`{.action}.
      """,
      labels: ["fr": ["Supprimer la règle", "Confirmer", "Fermer"]]),
    failing: RuleExample(
      """
      ---
      title: Gérer le service
      ---

      ## En pratique

      Cliquez sur `↓Supprimer la Règle`{.action}, puis sur `Confirmer`{.action} et sur `Fermer`{.action}.
      """,
      labels: ["fr": ["Supprimer la règle", "Confirmer", "Fermer"]]))

  func findings(in examination: Examination) -> [Finding] {
    labelFindings(.letterCase, in: examination, isSafe: true)
  }
}
