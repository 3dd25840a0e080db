import Console
import ControlPlane
import Diagnostics
import GuideMarkdown
import RunEngine
import RunbookModel
import Values

/// Something that takes another time than the guide says.
struct ToldDurationRule: Rule {
  static let description = RuleDescription(
    id: "execution.duration", family: .execution, severity: .warning,
    passing: RuleExample(ExecutionExamples.takingSnapshot),
    failing: RuleExample(
      ExecutionExamples.takingSnapshot + """

        ↓Attendez la fin de l’opération. Elle dure 3 heures.

        """))

  func findings(in examination: Examination) -> [Finding] {
    guard let execution = examination.execution else { return [] }
    let wording = MeasurementWording()
    return findings(of: execution.sightings, in: examination) { sighting in
      guard case .observed(let expectation, _) = sighting.entry.event,
        let told = examination.bindings.durations[expectation.id],
        let taken = sighting.timeOfLastOperation, !told.holds(for: .duration(taken))
      else { return nil }
      return finding(
        at: FindingPlace(examination.document.source, line: expectation.line),
        [
          "text": .text(expectation.text), "told": wording.words(told),
          "measured": .duration(taken),
        ])
    }
  }
}

extension Sighting {
  /// How long the tasks took that the last operation before started; nil where it started none.
  fileprivate var timeOfLastOperation: CalendarDuration? {
    for earlier in trial.trace[..<index].indices.reversed() {
      guard case .performed(_, let outcome, _) = trial.trace[earlier].event else { continue }
      guard !outcome.tasks.isEmpty else { return nil }
      for entry in trial.trace[..<earlier].reversed() {
        if case .preview(let preview) = entry.event { return preview.duration }
      }
    }
    return nil
  }
}
