import Diagnostics

/// A heading’s id without its number sign, which no link can reach.
struct UnmarkedIDRule: DialectRule {
  static let description = RuleDescription.form(
    "dialect.unmarked-id", .warning,
    passing: RuleExample(
      """
      ---
      subcollection: bare-metal
      ---

      ## Restarting the server
      {: #restarting}

      Click **Reboot**.

      """),
    failing: RuleExample(
      """
      ---
      subcollection: bare-metal
      ---

      ## Restarting the server
      {: ↓restarting-server}

      Click **Reboot**.

      """))

  static let hasSafeFixes = true
}
