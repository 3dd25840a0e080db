import ControlPlane
import Testing

@Suite struct RefusalTests {
  @Test func `every operation that takes a service refuses one that does not exist`() throws {
    let world = try Simulation.world("default")
    for operation in OperationCatalogue.all where operation.serviceKind != nil {
      var trial = world
      let arguments = operation.parameters.filter(\.isRequired).map {
        ($0.name, $0.values.first ?? "x")
      }
      let request = OperationRequest(
        operation: operation.id, service: ServiceReference(kind: "none", name: "none"),
        arguments: Dictionary(uniqueKeysWithValues: arguments))
      let refusal = #expect(throws: Refusal.self) { try trial.perform(request) }
      #expect(refusal?.code == "unknownService")
    }
  }
}
