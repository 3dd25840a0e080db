import Diagnostics

/// A control’s name in quotes with the attribute of a button, which only code can carry.
struct QuotedLabelRule: DialectRule {
  static let description = RuleDescription.form(
    "dialect.quoted-label", .warning,
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

      Cliquez sur ↓"Redémarrer"{.action}.

      """))

  static let hasSafeFixes = true
}
