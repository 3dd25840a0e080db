import Diagnostics

/// An HTML element that needs its end and lacks it.
///
/// Where it should end is a guess: not safe.
struct UnclosedElementRule: DialectRule {
  static let description = RuleDescription.form(
    "dialect.unclosed-element", .note,
    passing: RuleExample(
      """
      ---
      slug: redemarrer-vps
      ---

      <ul>
      <li>Ouvrez la page.</li>
      <li>Redémarrez le VPS.</li>
      </ul>

      """),
    failing: RuleExample(
      """
      ---
      slug: redemarrer-vps
      ---

      ↓<ul>
      <li>Ouvrez la page.</li>
      <li>Redémarrez le VPS.</li>

      """))
}
