import Diagnostics

/// A label that the console does not show, in a guide of which it shows the others.
struct LabelUnknownRule: Rule {
  static let description = RuleDescription(
    id: "label.unknown", family: .labels, severity: .error,
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

      Cliquez sur `Bare Metal Cloud`{.action}, puis sur `VPS`{.action} et sur l’onglet `↓Statistiques`{.action}.
      """))

  func findings(in examination: Examination) -> [Finding] {
    labelFindings(.unknown, in: examination, isSafe: false)
  }
}
