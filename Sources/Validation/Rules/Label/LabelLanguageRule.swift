import Diagnostics

/// A label of the console in another language.
struct LabelLanguageRule: Rule {
  static let description = RuleDescription(
    id: "label.language", family: .labels, severity: .warning,
    passing: RuleExample(
      """
      ---
      title: Gérer le service
      ---

      ## En pratique

      Cliquez sur `Ajouter une adresse`{.action}, puis sur `Confirmer`{.action} et sur `Fermer`{.action}.
      """,
      labels: [
        "fr": ["Ajouter une adresse", "Confirmer", "Fermer"],
        "en": ["Add an address", "Confirm", "Close"],
      ]),
    failing: RuleExample(
      """
      ---
      title: Gérer le service
      ---

      ## En pratique

      Cliquez sur `↓Add an address`{.action}, puis sur `Confirmer`{.action} et sur `Fermer`{.action}.
      """,
      labels: [
        "fr": ["Ajouter une adresse", "Confirmer", "Fermer"],
        "en": ["Add an address", "Confirm", "Close"],
      ]))

  func findings(in examination: Examination) -> [Finding] {
    labelFindings(.language, in: examination, isSafe: false)
  }
}
