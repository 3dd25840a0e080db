package import Console
package import ControlPlane
import Values

/// What experiments say of the claims of a guide, in the guide's order.
package struct ClaimEvidence: Sendable {
  package var verdicts: [ClaimVerdict]
}

/// What an experiment says of a claim, or of another sentence that tells of a property.
package struct ClaimVerdict: Sendable {
  package enum Outcome: Hashable, Sendable {
    case proved(Measurement)
    case refuted(told: ToldValue, Measurement)
    /// Nothing tests it: there is no property, or the guide tells no value of it.
    case untested
    /// The experiment did not come to an end.
    case inconclusive
  }

  /// What the guide says.
  package var text: String
  package var line: Int
  /// What it is about; nil where nothing tests it.
  package var property: BehaviourProperty?
  package var outcome: Outcome

  init(_ text: String, _ line: Int, _ property: BehaviourProperty?, _ outcome: Outcome) {
    self.text = text
    self.line = line
    self.property = property
    self.outcome = outcome
  }
}

extension ToldValue {
  /// Whether what was measured is what was told.
  func holds(for measured: FactValue) -> Bool {
    switch (self, measured) {
    case (.value(.duration(let told)), .duration(let measured)):
      told.isAsLong(as: measured)
    case (.value(let told), let measured): told == measured
    case (.between(let least, let most), .duration(let measured)):
      !measured.isShorter(than: least) && !most.isShorter(than: measured)
    case (.moreThan(let least), .money(let measured)):
      measured.currency == least.currency && measured.hundredths > least.hundredths
    case (.between, _), (.moreThan, _): false
    }
  }
}
