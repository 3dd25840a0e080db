import Diagnostics

/// A label that the console shows, but not where the guide is.
struct LabelElsewhereRule: Rule {
  static let description = RuleDescription(
    id: "label.elsewhere", family: .labels, severity: .warning,
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

      Cliquez sur `Bare Metal Cloud`{.action}, puis sur `VPS`{.action}. Cochez `↓Commentaire`{.action}.
      """))

  func findings(in examination: Examination) -> [Finding] {
    labelFindings(.elsewhere, in: examination, isSafe: nil)
  }
}
