import ControlPlane
import Diagnostics

/// A claim that contradicts what the simulation assumes, where no public text tells how the provider behaves.
///
/// The guide may well be right: then the assumption is to be changed.
struct AssumedClaimRule: Rule {
  static let description = RuleDescription(
    id: "claim.contradicts-assumption", family: .claims, severity: .note,
    passing: RuleExample(ClaimExamples.minutes),
    failing: RuleExample(ClaimExamples.hours))

  func findings(in examination: Examination) -> [Finding] {
    refuted(in: examination, \.isInvented)
  }
}
