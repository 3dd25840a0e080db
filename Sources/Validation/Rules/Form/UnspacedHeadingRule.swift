import Diagnostics

/// A heading that lacks the blank after its number signs and so is none.
struct UnspacedHeadingRule: DialectRule {
  static let description = RuleDescription.form(
    "dialect.unspaced-heading", .warning,
    passing: RuleExample(
      """
      ---
      slug: redemarrer-vps
      ---

      ## Redémarrer

      Cliquez sur `Redémarrer`{.action}.

      """),
    failing: RuleExample(
      """
      ---
      slug: redemarrer-vps
      ---

      ↓##Redémarrer

      Cliquez sur `Redémarrer`{.action}.

      """))

  static let hasSafeFixes = true
}
