import Diagnostics

/// A backquote without a partner, which turns code into text and text into code.
///
/// Which word was meant to be code is a guess: not safe.
struct StrayBackquoteRule: DialectRule {
  static let description = RuleDescription.form(
    "dialect.stray-backquote", .warning,
    passing: RuleExample(
      """
      ---
      slug: redemarrer-vps
      ---

      Cliquez sur `Redémarrer`{.action}, puis sur `Valider`{.action}.

      """),
    failing: RuleExample(
      """
      ---
      slug: redemarrer-vps
      ---

      ↓`{.action}Cliquez sur `Redémarrer`{.action}, puis sur `Valider`{.action}.

      """))
}
