import Diagnostics

/// An attribute list with a slip of the pen in it, which a reader of the guide would see as text.
struct MalformedAttributeRule: DialectRule {
  static let description = RuleDescription.form(
    "dialect.malformed-attribute", .warning,
    passing: RuleExample(
      """
      ---
      slug: redemarrer-vps
      ---

      Cliquez sur `Redémarrer`{.action}.

      """),
    failing: RuleExample(
      """
      ---
      slug: redemarrer-vps
      ---

      Cliquez sur `Redémarrer`↓{.action).

      """))

  static let hasSafeFixes = true
}
