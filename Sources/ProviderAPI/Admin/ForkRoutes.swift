import ControlPlane
import ControlPlaneJSON
import JSON
import Values

/// What changed in a plane, what was done on a fork would lead to, and the operator's own side.
enum ForkRoutes {
  static let all: [AdminAPI.Route] = [
    AdminAPI.Route("GET", "/difference") { admin, call throws(AdminError) in
      let world = call.room.plane.world
      guard let name = call.target.value("since") else {
        return APIResponse(json: .array(world.difference().map(\.json)))
      }
      guard let kept = admin.simulator.state.withLock({ $0.snapshots[name] }) else {
        throw AdminError(404, "There is no such snapshot")
      }
      guard let changes = world.difference(since: kept.world) else {
        throw AdminError(409, "The snapshot is not of this plane's history")
      }
      return APIResponse(json: .array(changes.map(\.json)))
    },
    AdminAPI.Route("GET", "/preview") { _, call throws(AdminError) in
      let plane = call.room.plane
      let service = try service(kind: call.target.value("kind"), name: call.target.value("name"))
      return APIResponse(json: plane.world.preview(since: plane.origin, on: service).json)
    },
    AdminAPI.Route("GET", "/tasks") { _, call in
      APIResponse(json: .array(call.room.plane.world.tasks().map(\.json)))
    },
    AdminAPI.Route("POST", "/operator", perform),
  ]

  /// Performs an operation that no provider's API has.
  private static let perform: AdminAPI.Route.Answer = { _, call throws(AdminError) in
    let body = try call.body()
    guard let id = body["operation"]?.text, let operation = OperationCatalogue.operation(id: id),
      operation.route == nil
    else { throw AdminError(400, "operation is none of the operator's own side") }
    let service = try service(
      kind: body["service"]?["kind"]?.text, name: body["service"]?["name"]?.text)
    let request = OperationRequest(operation: id, service: service)
    let refusal = call.room.change { (plane: inout Plane) -> Refusal? in
      do throws(Refusal) {
        _ = try plane.world.perform(request)
        return nil
      } catch {
        return error
      }
    }
    guard let refusal else { return .noContent }
    return APIResponse(
      status: 409, json: ["message": .string("Refused: \(refusal.code)"), "refusal": refusal.json])
  }

  /// The service that a kind and a name tell; nil without them.
  static func service(kind: String?, name: String?) throws(AdminError) -> ServiceReference? {
    switch (kind, name) {
    case (let kind?, let name?): return ServiceReference(kind: kind, name: name)
    case (nil, nil): return nil
    default: throw AdminError(400, "A service has a kind and a name")
    }
  }
}
