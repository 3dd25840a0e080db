import Diagnostics

/// A block of code that would take the rest of the guide.
///
/// Where it should end is a guess: not safe.
struct UnclosedFenceRule: DialectRule {
  static let description = RuleDescription.form(
    "dialect.unclosed-fence", .warning,
    passing: RuleExample(
      """
      ---
      slug: redemarrer-vps
      ---

      Lancez la commande :

      ```sh
      reboot
      ```

      ## Vérifier

      Connectez-vous.

      """),
    failing: RuleExample(
      """
      ---
      slug: redemarrer-vps
      ---

      Lancez la commande :

      ↓```sh
      reboot

      ## Vérifier

      Connectez-vous.

      """))
}
