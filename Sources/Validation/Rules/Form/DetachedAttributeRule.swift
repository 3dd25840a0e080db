import Diagnostics

/// An attribute list that stands after nothing it could qualify.
struct DetachedAttributeRule: DialectRule {
  static let description = RuleDescription.form(
    "dialect.detached-attribute", .warning,
    passing: RuleExample(
      """
      ---
      slug: redemarrer-vps
      ---

      Cliquez sur `Redémarrer`{.action} puis confirmez.

      """),
    failing: RuleExample(
      """
      ---
      slug: redemarrer-vps
      ---

      Cliquez sur le bouton ↓{.action} puis confirmez.

      """))
}
