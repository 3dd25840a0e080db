import Diagnostics

/// A comment that hides the rest of the guide.
///
/// Where it should end is a guess: not safe.
struct UnclosedCommentRule: DialectRule {
  static let description = RuleDescription.form(
    "dialect.unclosed-comment", .warning,
    passing: RuleExample(
      """
      ---
      slug: redemarrer-vps
      ---

      <!-- À revoir -->

      Cliquez sur `Redémarrer`{.action}.

      """),
    failing: RuleExample(
      """
      ---
      slug: redemarrer-vps
      ---

      ↓<!-- À revoir

      Cliquez sur `Redémarrer`{.action}.

      """))
}
