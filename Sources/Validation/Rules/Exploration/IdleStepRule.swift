import Diagnostics

/// A step that succeeds and changes nothing.
struct IdleStepRule: Rule {
  static let description = RuleDescription(
    id: "exploration.no-effect", family: .exploration, severity: .warning,
    passing: RuleExample(ExecutionExamples.cancelledOnce),
    failing: RuleExample(ExecutionExamples.cancelledTwice))

  func findings(in examination: Examination) -> [Finding] {
    obstacles(in: examination, \.idle)
  }
}
