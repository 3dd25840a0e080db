import Diagnostics

/// A bullet whose text stands on the line below, which Markdown may read as an underlined heading.
struct EmptyBulletRule: DialectRule {
  static let description = RuleDescription.form(
    "dialect.empty-bullet", .warning,
    passing: RuleExample(
      """
      ---
      slug: redemarrer-vps
      ---

      Vous devez disposer :

      - d’un VPS ;
      - d’un accès à l’espace client.

      """),
    failing: RuleExample(
      """
      ---
      slug: redemarrer-vps
      ---

      Vous devez disposer :
      ↓-\u{20}
      d’un VPS ;
      ↓-\u{20}
      d’un accès à l’espace client.

      """))

  static let hasSafeFixes = true
}
