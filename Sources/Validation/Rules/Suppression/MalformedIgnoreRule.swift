import Diagnostics
import Values

/// Finds comments that were meant to silence a finding and cannot be understood: they silence nothing.
struct MalformedIgnoreRule: Rule {
  static let description = RuleDescription(
    id: "ignore.malformed", family: .suppressions, severity: .error,
    passing: RuleExample(
      """
      # Restart the server

      <!-- balise:ignore ignore.unused reason="kept until the new console is there" -->
      Click `Restart`{.action}.
      """),
    failing: RuleExample(
      """
      # Restart the server

      ↓<!-- balise:ignore ignore.unused -->
      Click `Restart`{.action}.

      ↓<!-- balise:ignore ignore.unused reason="new console" until="next week" -->
      Wait for the message.
      """))

  func findings(in examination: Examination) -> [Finding] {
    findings(of: Suppressions(examination.document))
  }

  func findings(of suppressions: Suppressions) -> [Finding] {
    suppressions.mistakes.map {
      finding(about: $0.mistake, at: FindingPlace(suppressions.source, $0.span))
    }
  }

  private func finding(about mistake: IgnoreDirective.Mistake, at place: FindingPlace) -> Finding {
    switch mistake {
    case .command(let found): finding("command", at: place, ["found": .text(found)])
    case .noRule: finding("rule", at: place)
    case .unknownRule(let found): finding("unknown-rule", at: place, ["found": .text(found)])
    case .noReason: finding("reason", at: place)
    case .date(let found): finding("date", at: place, ["found": .text(found)])
    case .attribute(let found): finding("attribute", at: place, ["found": .text(found)])
    }
  }
}
