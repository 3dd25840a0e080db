import Console
import ControlPlane
import Diagnostics
import RunbookModel
import Values

/// Holds the claims of a guide against experiments.
struct ClaimCheck {
  let laboratory: Laboratory

  /// Something that a guide says.
  private struct Said {
    var text: String
    var line: Int
    var value: Claim.Value?
  }

  func evidence(
    for runbook: Runbook, _ bindings: Bindings, in source: SourceFile
  ) -> ClaimEvidence {
    let claims = runbook.everyRemark.flatMap(\.claims).flatMap { claim in
      let said = Said(text: claim.text, line: claim.line, value: claim.value)
      let told = bindings.claims[claim.id] ?? []
      return told.isEmpty ? [verdict(on: said, nil)] : told.map { verdict(on: said, $0) }
    }
    let finder = bindings.statements.isEmpty ? nil : SentenceFinder(source)
    let statements = bindings.statements.map { statement in
      let line = finder?.line(of: statement.text) ?? 1
      return verdict(on: Said(text: statement.text, line: line, value: nil), statement.claim)
    }
    return ClaimEvidence(verdicts: (claims + statements).sorted { $0.line < $1.line })
  }

  private func verdict(on said: Said, _ binding: ClaimBinding?) -> ClaimVerdict {
    guard let binding, let property = BehaviourCatalogue.property(id: binding.property) else {
      return ClaimVerdict(said.text, said.line, nil, .untested)
    }
    guard let told = binding.says ?? Self.told(by: said, about: property) else {
      return ClaimVerdict(said.text, said.line, property, .untested)
    }
    guard let measurement = laboratory.measurement(of: property) else {
      return ClaimVerdict(said.text, said.line, property, .inconclusive)
    }
    let outcome: ClaimVerdict.Outcome =
      told.holds(for: measurement.value)
      ? .proved(measurement) : .refuted(told: told, measurement)
    return ClaimVerdict(said.text, said.line, property, outcome)
  }

  /// The claim's own value, read as the property's type.
  private static func told(by said: Said, about property: BehaviourProperty) -> ToldValue? {
    switch (property.value, said.value) {
    case (.integer, .number(let number)?): .value(.integer(number))
    case (.duration, .text(let text)?):
      CalendarDuration(iso8601: text).map { .value(.duration($0)) }
    case (.money, .text(let text)?): Money(code: text).map { .value(.money($0)) }
    default: nil
    }
  }
}
