import Diagnostics

/// A line that Markdown takes into the box above, though it has no quote mark.
struct LazyLineRule: DialectRule {
  static let description = RuleDescription.form(
    "dialect.lazy-line", .note,
    passing: RuleExample(
      """
      ---
      slug: redemarrer-vps
      ---

      > [!warning]
      >
      > Le redémarrage coupe le service
      > pendant quelques minutes.

      """),
    failing: RuleExample(
      """
      ---
      slug: redemarrer-vps
      ---

      > [!warning]
      >
      > Le redémarrage coupe le service
      ↓pendant quelques minutes.

      """))

  static let hasSafeFixes = true
}
