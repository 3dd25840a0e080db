import Diagnostics
import GuideMarkdown
import Values

/// A claim that no experiment can test: neither right nor wrong.
///
/// Off by default, since it says nothing against the guide; reports count what it would find.
struct UntestedClaimRule: Rule {
  static let description = RuleDescription(
    id: "claim.untested", family: .claims, severity: .note, isOnByDefault: false,
    passing: RuleExample(ClaimExamples.oneSnapshot),
    failing: RuleExample(ClaimExamples.untested))

  func findings(in examination: Examination) -> [Finding] {
    (examination.claims?.verdicts ?? []).compactMap { verdict in
      guard verdict.outcome == .untested else { return nil }
      return finding(
        at: FindingPlace(examination.document.source, line: verdict.line),
        ["text": .text(verdict.text)])
    }
  }
}
