import ControlPlane
import RunEngine

/// The situations in which a procedure may be begun: the world as it is, then with one operation more.
///
/// One after the other, so that who finds a fitting one need not make the rest.
struct Situations: Sequence {
  private let base: Situation
  private let requests: [OperationRequest]

  init(_ plan: Plan, in world: World) {
    base = Situation(world: world)
    let kinds = Set(plan.serviceKinds)
    let operations = OperationCatalogue.all.filter { $0.serviceKind.map(kinds.contains) ?? false }
    requests = operations.flatMap { operation in
      world.services(ofKind: operation.serviceKind).map { service in
        OperationRequest(
          operation: operation.id, service: service,
          arguments: Self.arguments(of: operation))
      }
    }
  }

  func makeIterator() -> some IteratorProtocol<Situation> {
    ([base].lazy + requests.lazy.compactMap { base.after($0) }).makeIterator()
  }

  /// The first value of what an operation requires and offers no default for.
  private static func arguments(of operation: OperationDescription) -> [String: String] {
    var arguments: [String: String] = [:]
    for parameter in operation.parameters where parameter.isRequired && parameter.default == nil {
      arguments[parameter.name] = parameter.values.first
    }
    return arguments
  }
}
