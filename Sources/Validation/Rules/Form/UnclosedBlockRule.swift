import Diagnostics

/// A block that takes the rest of the guide, since nothing closes it.
///
/// Where it should end is a guess: not safe.
struct UnclosedBlockRule: DialectRule {
  static let description = RuleDescription.form(
    "dialect.unclosed-block", .warning,
    passing: RuleExample(
      """
      ---
      slug: redemarrer-vps
      ---

      /// details | En savoir plus
      Le redémarrage dure quelques minutes.
      ///

      ## Redémarrer

      """),
    failing: RuleExample(
      """
      ---
      slug: redemarrer-vps
      ---

      ↓/// details | En savoir plus
      Le redémarrage dure quelques minutes.

      ## Redémarrer

      """))
}
