import Diagnostics

/// A heading without a text.
///
/// The writer may have meant to give it one, so that removing it is not safe.
struct EmptyHeadingRule: DialectRule {
  static let description = RuleDescription.form(
    "dialect.empty-heading", .note,
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

      ↓##

      Cliquez sur `Redémarrer`{.action}.

      """))
}
