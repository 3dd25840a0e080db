import Console
import Diagnostics

/// A button that submits, and that the guide does not tell to press.
struct UntoldConfirmationRule: Rule {
  static let description = RuleDescription(
    id: "execution.untold-confirmation", family: .execution, severity: .warning,
    passing: RuleExample(ExecutionExamples.takingSnapshot),
    failing: RuleExample(ExecutionExamples.untoldConfirmation))

  func findings(in examination: Examination) -> [Finding] {
    untold(in: examination) { $0.isSubmit && $0.operation != nil }
  }
}
