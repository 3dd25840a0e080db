import Diagnostics
import GuideMarkdown
import Values

/// A step that the control plane refuses to whoever follows the guide.
struct RefusedStepRule: Rule {
  static let description = RuleDescription(
    id: "execution.refused", family: .execution, severity: .error,
    passing: RuleExample(ExecutionExamples.takingSnapshot),
    failing: RuleExample(ExecutionExamples.takenTwice))

  func findings(in examination: Examination) -> [Finding] {
    guard let execution = examination.execution else { return [] }
    return findings(of: execution.sightings, in: examination) { sighting in
      guard case .refused(let reason, let remedy) = sighting.entry.event,
        !sighting.isAfterOmission, !sighting.isConditional
      else { return nil }
      return finding(
        at: FindingPlace(examination.document.source, line: sighting.entry.line),
        ["reason": .message(reason)],
        notes: remedy.map { [Finding.Note(message: $0)] } ?? [])
    }
  }
}
