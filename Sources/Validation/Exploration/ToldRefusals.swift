import Console
import ControlPlane

/// The reasons for refusals of which a guide tells.
///
/// Who claims that there is one snapshot at a time tells that a second one is refused: the experiment that
/// proves the claim meets that very refusal.
struct ToldRefusals {
  private var codes: Set<String> = []

  init(_ bindings: Bindings, laboratory: Laboratory) {
    let claims = bindings.claims.values.flatMap(\.self) + bindings.statements.map(\.claim)
    for claim in claims {
      guard let property = BehaviourCatalogue.property(id: claim.property),
        let measurement = laboratory.measurement(of: property)
      else { continue }
      codes.formUnion(measurement.log.refusals.map(\.code))
    }
  }

  func contains(_ refusal: Refusal) -> Bool { codes.contains(refusal.code) }
}
