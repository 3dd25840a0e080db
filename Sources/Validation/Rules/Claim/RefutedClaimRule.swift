import ControlPlane
import Diagnostics
import GuideMarkdown
import Values

/// A claim that an experiment refutes.
///
/// Where no public text tells how the provider behaves, and we chose it, another rule speaks.
struct RefutedClaimRule: Rule {
  static let description = RuleDescription(
    id: "claim.refuted", family: .claims, severity: .error,
    passing: RuleExample(ClaimExamples.oneSnapshot),
    failing: RuleExample(ClaimExamples.threeSnapshots))

  func findings(in examination: Examination) -> [Finding] {
    refuted(in: examination) { !$0.isInvented }
  }
}

extension Rule {
  /// The claims that experiments refute, of the properties that are meant.
  func refuted(
    in examination: Examination, _ isMeant: (BehaviourProperty) -> Bool
  ) -> [Finding] {
    (examination.claims?.verdicts ?? []).compactMap { verdict in
      guard case .refuted(let told, let measurement) = verdict.outcome,
        let property = verdict.property, isMeant(property)
      else { return nil }
      let wording = MeasurementWording()
      var finding = finding(
        wording.isStatement(told) ? "statement" : nil,
        at: FindingPlace(examination.document.source, line: verdict.line),
        [
          "text": .text(verdict.text), "told": wording.words(told),
          "measured": wording.words(measurement.value), "property": .text(property.id),
        ],
        notes: [
          Finding.Note(
            message: Message(
              property.isInvented ? "claim.source.invented" : "claim.source",
              ["source": .text(property.source)]))
        ])
      finding.counterexample = Counterexample(
        steps: measurement.log.entries.map { Finding.Note(message: wording.message(for: $0)) })
      return finding
    }
  }
}
