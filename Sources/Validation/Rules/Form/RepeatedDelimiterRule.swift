import Diagnostics

/// A row of dashes within a table, which shows as dashes.
struct RepeatedDelimiterRule: DialectRule {
  static let description = RuleDescription.form(
    "dialect.repeated-delimiter", .note,
    passing: RuleExample(
      """
      ---
      slug: redemarrer-vps
      ---

      | État | Action |
      |---|---|
      | Actif | Redémarrer |
      | Éteint | Démarrer |

      """),
    failing: RuleExample(
      """
      ---
      slug: redemarrer-vps
      ---

      | État | Action |
      |---|---|
      | Actif | Redémarrer |
      ↓|---|---|
      | Éteint | Démarrer |

      """))

  static let hasSafeFixes = true
}
