import Diagnostics
import GuideMarkdown
import RunEngine
import RunbookModel
import Values

/// Something that the guide says will be seen, and that does not come.
struct UnseenExpectationRule: Rule {
  static let description = RuleDescription(
    id: "execution.unseen", family: .execution, severity: .error,
    passing: RuleExample(ExecutionExamples.takingSnapshot),
    failing: RuleExample(
      ExecutionExamples.takingSnapshot + """

        ↓Vous recevez alors un e-mail de confirmation.

        """))

  func findings(in examination: Examination) -> [Finding] {
    guard let execution = examination.execution else { return [] }
    return findings(of: execution.sightings, in: examination) { sighting in
      guard case .observed(let expectation, .missing) = sighting.entry.event,
        !sighting.isAfterOmission, !sighting.isAfterRefusal
      else { return nil }
      return finding(
        at: FindingPlace(examination.document.source, line: expectation.line),
        ["text": .text(expectation.text)])
    }
  }
}

extension Sighting {
  /// Whether something was refused on the way: then what should come of it does not come.
  fileprivate var isAfterRefusal: Bool {
    trial.trace[..<index].contains { if case .refused = $0.event { true } else { false } }
  }
}
