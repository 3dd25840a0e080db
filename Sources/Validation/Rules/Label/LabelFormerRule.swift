import Diagnostics

/// A label that the console no longer shows.
struct LabelFormerRule: Rule {
  static let description = RuleDescription(
    id: "label.former", family: .labels, severity: .warning,
    passing: RuleExample(
      """
      ---
      title: Gérer un VPS
      ---

      ## En pratique

      Cliquez sur `Bare Metal Cloud`{.action}, puis sur `VPS`{.action} et sur l’onglet `Accueil`{.action}.
      """),
    failing: RuleExample(
      """
      ---
      title: Gérer un VPS
      ---

      ## En pratique

      Cliquez sur `↓Server`{.action}, puis sur `VPS`{.action} et sur l’onglet `Accueil`{.action}.
      """))

  func findings(in examination: Examination) -> [Finding] {
    labelFindings(.former, in: examination, isSafe: false)
  }
}
