import Diagnostics

/// A table’s row that has not as many cells as the header.
///
/// The writer may have left out what the cells should hold, or broken the row in two: not safe.
struct RaggedRowRule: DialectRule {
  static let description = RuleDescription.form(
    "dialect.ragged-row", .note,
    passing: RuleExample(
      """
      ---
      slug: redemarrer-vps
      ---

      | État | Action |
      |---|---|
      | Actif | Redémarrer |

      """),
    failing: RuleExample(
      """
      ---
      slug: redemarrer-vps
      ---

      | État | Action |
      |---|---|
      ↓| Actif |

      """))
}
