import Console
import Diagnostics

/// A link, a tab or a menu that has to be opened and that the guide does not tell to open.
///
/// Off by default: who follows a guide finds an open page by oneself, and guides count on it.
struct UntoldNavigationRule: Rule {
  static let description = RuleDescription(
    id: "execution.untold-navigation", family: .execution, severity: .note, isOnByDefault: false,
    passing: RuleExample(ExecutionExamples.takingSnapshot),
    failing: RuleExample(ExecutionExamples.untoldNavigation))

  func findings(in examination: Examination) -> [Finding] {
    // Who signs in needs not be told how.
    let starts = Set(examination.consoles.map(\.start))
    return untold(in: examination) {
      !$0.kind.isField && !($0.isSubmit && $0.operation != nil) && $0.kind != .list
        && !starts.contains($0.place)
    }
  }
}
