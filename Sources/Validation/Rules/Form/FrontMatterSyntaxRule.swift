import Diagnostics

/// An entry of the front matter that is no YAML and so is lost.
struct FrontMatterSyntaxRule: DialectRule {
  static let description = RuleDescription.form(
    "dialect.front-matter", .warning,
    passing: RuleExample(
      """
      ---
      title: "VPS : redémarrer"
      slug: redemarrer-vps
      ---

      Cliquez sur `Redémarrer`{.action}.

      """),
    failing: RuleExample(
      """
      ---
      slug: redemarrer-vps
      ↓title: "VPS : redémarrer
      ---

      Cliquez sur `Redémarrer`{.action}.

      """))
}
