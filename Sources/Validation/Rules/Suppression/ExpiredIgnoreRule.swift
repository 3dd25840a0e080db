import Diagnostics
import Values

/// Finds comments whose date has passed: what they silenced is shown again.
struct ExpiredIgnoreRule: Rule {
  static let description = RuleDescription(
    id: "ignore.expired", family: .suppressions, severity: .warning,
    passing: RuleExample(
      """
      # Restaurer le snapshot

      <!-- balise:ignore ignore.unused reason="nouvelle console" until=9999-12-31 -->
      Cliquez sur `Restaurer`{.action}.
      """),
    failing: RuleExample(
      """
      # Restaurer le snapshot

      ↓<!-- balise:ignore ignore.unused reason="nouvelle console" until=2020-12-31 -->
      Cliquez sur `Restaurer`{.action}.
      """))

  /// Nothing, since a rule does not know what day it is.
  ///
  /// `Suppressions.apply` makes these findings.
  func findings(in examination: Examination) -> [Finding] { [] }

  func finding(about comment: IgnoreComment, in source: SourceFile) -> Finding {
    finding(
      at: FindingPlace(source, comment.span),
      ["rule": .text(comment.rule), "date": .text(comment.until?.text ?? "")])
  }
}
