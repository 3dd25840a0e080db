import Diagnostics

/// A label whose apostrophes or quotation marks are others than the console’s.
struct LabelTypographyRule: Rule {
  static let description = RuleDescription(
    id: "label.typography", family: .labels, severity: .note,
    passing: RuleExample(
      """
      ---
      title: Gérer le service
      ---

      ## En pratique

      Cliquez sur `Carnet d’adresses`{.action}, puis sur `Importer`{.action} et sur `Confirmer`{.action}.
      """,
      labels: ["fr": ["Carnet d’adresses", "Importer", "Confirmer"]]),
    failing: RuleExample(
      """
      ---
      title: Gérer le service
      ---

      ## En pratique

      Cliquez sur `↓Carnet d'adresses`{.action}, puis sur `Importer`{.action} et sur `Confirmer`{.action}.
      """,
      labels: ["fr": ["Carnet d’adresses", "Importer", "Confirmer"]]))

  func findings(in examination: Examination) -> [Finding] {
    labelFindings(.typography, in: examination, isSafe: true)
  }
}
