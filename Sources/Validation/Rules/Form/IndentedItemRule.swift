import Diagnostics

/// An item’s text that is indented so far that Markdown takes it for code.
struct IndentedItemRule: DialectRule {
  static let description = RuleDescription.form(
    "dialect.indented-item", .warning,
    passing: RuleExample(
      """
      ---
      slug: redemarrer-vps
      ---

      - Ouvrez l’onglet `Accueil`{.action}.
      - Cliquez sur `Redémarrer`{.action}.

      """),
    failing: RuleExample(
      """
      ---
      slug: redemarrer-vps
      ---

      *     ↓Ouvrez l’onglet `Accueil`{.action}.
      *     ↓Cliquez sur `Redémarrer`{.action}.

      """))

  static let hasSafeFixes = true
}
