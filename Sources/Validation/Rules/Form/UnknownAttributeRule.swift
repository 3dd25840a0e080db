import Diagnostics

/// An attribute that the dialect does not know and that does nothing.
///
/// The nearest one is a guess at what the writer means: not safe.
struct UnknownAttributeRule: DialectRule {
  static let description = RuleDescription.form(
    "dialect.unknown-attribute", .warning,
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

      Cliquez sur `Redémarrer`{↓.acton}.

      """))
}
