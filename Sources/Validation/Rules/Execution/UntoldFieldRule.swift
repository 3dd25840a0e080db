import Console
import Diagnostics
import GuideMarkdown
import RunEngine
import Values

/// A field or a choice that the console requires and the guide does not speak of.
struct UntoldFieldRule: Rule {
  static let description = RuleDescription(
    id: "execution.untold-field", family: .execution, severity: .warning,
    passing: RuleExample(ExecutionExamples.toldField),
    failing: RuleExample(ExecutionExamples.untoldField))

  func findings(in examination: Examination) -> [Finding] {
    untold(in: examination) { $0.kind.isField }
  }
}

extension Rule {
  /// What the console asks and the guide does not tell, among the controls of a kind.
  func untold(in examination: Examination, _ isMeant: (Control) -> Bool) -> [Finding] {
    guard let execution = examination.execution else { return [] }
    let wording = TraceWording(examination)
    let told = Set(examination.bindings.actions.values.compactMap(\.target.controlID))
    return findings(of: execution.sightings, in: examination) { sighting in
      // What we made up can blame no guide.
      guard case .untold(let control) = sighting.entry.event, isMeant(control),
        !control.isInvented, !told.contains(control.id)
      else { return nil }
      return finding(
        at: FindingPlace(examination.document.source, line: sighting.entry.line),
        ["label": .label(wording.name(of: control))])
    }
  }
}
