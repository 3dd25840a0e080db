import Diagnostics

/// A block between two numbers that is not indented, so that the list begins anew below it.
struct BrokenListRule: DialectRule {
  static let description = RuleDescription.form(
    "dialect.broken-list", .note,
    passing: RuleExample(
      """
      ---
      slug: redemarrer-vps
      ---

      1. Ouvrez l’onglet `Accueil`{.action}.

         ![Accueil](images/accueil.png){.thumbnail}

      2. Cliquez sur `Redémarrer`{.action}.

      """),
    failing: RuleExample(
      """
      ---
      slug: redemarrer-vps
      ---

      1. Ouvrez l’onglet `Accueil`{.action}.

      ↓![Accueil](images/accueil.png){.thumbnail}

      2. Cliquez sur `Redémarrer`{.action}.

      """))

  static let hasSafeFixes = true
}
