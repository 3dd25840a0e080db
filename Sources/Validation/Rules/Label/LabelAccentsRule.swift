import Diagnostics

/// A label whose accents are others than the console’s.
struct LabelAccentsRule: Rule {
  static let description = RuleDescription(
    id: "label.accents", family: .labels, severity: .warning,
    passing: RuleExample(
      """
      ---
      title: Gérer le service
      ---

      ## En pratique

      Cliquez sur `Régénérer le certificat`{.action}, puis sur `Confirmer`{.action} et sur `Fermer`{.action}.
      """,
      labels: ["fr": ["Régénérer le certificat", "Confirmer", "Fermer"]]),
    failing: RuleExample(
      """
      ---
      title: Gérer le service
      ---

      ## En pratique

      Cliquez sur `↓Regénérer le certificat`{.action}, puis sur `Confirmer`{.action} et sur `Fermer`{.action}.
      """,
      labels: ["fr": ["Régénérer le certificat", "Confirmer", "Fermer"]]))

  func findings(in examination: Examination) -> [Finding] {
    labelFindings(.accents, in: examination, isSafe: true)
  }
}
