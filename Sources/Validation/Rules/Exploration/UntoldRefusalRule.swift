import Diagnostics

/// A refusal that goes away, and of which the guide does not tell.
struct UntoldRefusalRule: Rule {
  static let description = RuleDescription(
    id: "exploration.untold-refusal", family: .exploration, severity: .warning,
    passing: RuleExample(ExecutionExamples.deletedAfterwards),
    failing: RuleExample(ExecutionExamples.deletedAtOnce))

  func findings(in examination: Examination) -> [Finding] {
    obstacles(in: examination) { procedure in procedure.refusals.filter { !$0.isDeadEnd } }
  }
}
