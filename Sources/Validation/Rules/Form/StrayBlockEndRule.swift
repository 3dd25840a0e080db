import Diagnostics

/// A line of slashes that closes nothing and shows as slashes.
struct StrayBlockEndRule: DialectRule {
  static let description = RuleDescription.form(
    "dialect.stray-block-end", .warning,
    passing: RuleExample(
      """
      ---
      slug: redemarrer-vps
      ---

      /// details | En savoir plus
      Le redémarrage dure quelques minutes.
      ///

      """),
    failing: RuleExample(
      """
      ---
      slug: redemarrer-vps
      ---

      Le redémarrage dure quelques minutes.

      ↓///

      """))

  static let hasSafeFixes = true
}
