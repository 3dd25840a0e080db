import Diagnostics
import GuideMarkdown
import Values

/// A step that is refused to whoever leaves out what the guide leaves to the operator.
struct NeededOptionRule: Rule {
  static let description = RuleDescription(
    id: "execution.optional-needed", family: .execution, severity: .warning,
    passing: RuleExample(ExecutionExamples.takingSnapshot),
    failing: RuleExample(ExecutionExamples.optionalOrder))

  func findings(in examination: Examination) -> [Finding] {
    guard let execution = examination.execution else { return [] }
    return execution.procedures.flatMap { procedure in
      let sightings = ExecutionEvidence(procedures: [procedure]).sightings
      // What is refused anyway is told by another rule.
      let always = Set(
        sightings.filter { !$0.isAfterOmission }.compactMap(Self.refusal))
      return findings(of: sightings, in: examination) { sighting in
        guard let refusal = Self.refusal(sighting), sighting.isAfterOmission,
          !sighting.isConditional, !always.contains(refusal)
        else { return nil }
        return finding(
          at: FindingPlace(examination.document.source, line: sighting.entry.line),
          ["reason": .message(refusal.reason)])
      }
    }
  }

  private struct Refusal: Hashable {
    var line: Int
    var reason: Message
  }

  private static func refusal(_ sighting: Sighting) -> Refusal? {
    guard case .refused(let reason, _) = sighting.entry.event else { return nil }
    return Refusal(line: sighting.entry.line, reason: reason)
  }
}
