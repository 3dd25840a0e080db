import Diagnostics

/// A line of an unfinished merge.
///
/// Its change removes the line only, and somebody has to choose one of the two versions: not safe.
struct ConflictMarkRule: DialectRule {
  static let description = RuleDescription.form(
    "dialect.conflict-mark", .warning,
    passing: RuleExample(
      """
      ---
      slug: redemarrer-vps
      ---

      Cliquez sur `Redémarrer`{.action}.

      """),
    failing: RuleExample(
      """
      ---
      slug: redemarrer-vps
      ---

      ↓<<<<<<< HEAD
      Cliquez sur `Redémarrer`{.action}.
      ↓=======
      Cliquez sur `Relancer`{.action}.
      ↓>>>>>>> relecture

      """))
}
