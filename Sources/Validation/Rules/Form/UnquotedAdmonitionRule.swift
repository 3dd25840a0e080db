import Diagnostics

/// A paragraph below an empty box that was meant to stand in it.
struct UnquotedAdmonitionRule: DialectRule {
  static let description = RuleDescription.form(
    "dialect.unquoted-admonition", .warning,
    passing: RuleExample(
      """
      ---
      slug: redemarrer-vps
      ---

      > [!warning]
      >
      > Le redémarrage coupe le service.

      """),
    failing: RuleExample(
      """
      ---
      slug: redemarrer-vps
      ---

      > [!warning]

      ↓Le redémarrage coupe le service.

      """))

  static let hasSafeFixes = true
}
