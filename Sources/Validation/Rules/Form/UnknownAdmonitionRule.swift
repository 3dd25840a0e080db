import Diagnostics

/// A kind of box that the dialect does not know, which is shown as a plain quote.
///
/// The nearest kind is a guess at what the writer means: not safe.
struct UnknownAdmonitionRule: DialectRule {
  static let description = RuleDescription.form(
    "dialect.unknown-admonition", .note,
    passing: RuleExample(
      """
      ---
      slug: redemarrer-vps
      ---

      > [!warning]
      >
      > Le service sera coupé.

      """),
    failing: RuleExample(
      """
      ---
      slug: redemarrer-vps
      ---

      > ↓[!warnign]
      >
      > Le service sera coupé.

      """))
}
