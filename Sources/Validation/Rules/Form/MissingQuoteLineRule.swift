import Diagnostics

/// A line of a shallower quote that Markdown takes for the text of the deeper one above.
struct MissingQuoteLineRule: DialectRule {
  static let description = RuleDescription.form(
    "dialect.missing-quote-line", .note,
    passing: RuleExample(
      """
      ---
      slug: redemarrer-vps
      ---

      > [!tabs]
      > Étape 1
      >> Ouvrez la page.
      >
      > Étape 2
      >> Cliquez sur `Redémarrer`{.action}.

      """),
    failing: RuleExample(
      """
      ---
      slug: redemarrer-vps
      ---

      > [!tabs]
      > Étape 1
      >> Ouvrez la page.
      ↓> Étape 2
      >> Cliquez sur `Redémarrer`{.action}.

      """))

  static let hasSafeFixes = true
}
