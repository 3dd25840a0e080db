import ControlPlane
import JSON
import Values

/// When what an operation starts is done.
enum TransitionRoutes {
  private static let readLimit = 1_000_000

  static let all: [AdminAPI.Route] = [
    AdminAPI.Route("GET", "/transitions") { _, call in
      let transitions = call.room.plane.world.transitions.sorted { $0.key < $1.key }
      return APIResponse(json: .array(transitions.map { json($0.key, $0.value) }))
    },
    AdminAPI.Route("PUT", "/transitions/{operation}") { _, call throws(AdminError) in
      let operation = try operation(call)
      let policy = try policy(try call.body())
      call.room.change { $0.world.setTransition(policy, of: operation) }
      return APIResponse(json: json(operation, policy))
    },
    AdminAPI.Route("DELETE", "/transitions/{operation}") { _, call throws(AdminError) in
      let operation = try operation(call)
      let isSet = call.room.change { plane in
        defer { plane.world.setTransition(nil, of: operation) }
        return plane.world.transitions[operation] != nil
      }
      guard isSet else { throw AdminError(404, "This operation has no transition policy") }
      return .noContent
    },
  ]

  private static func operation(_ call: AdminAPI.Call) throws(AdminError) -> String {
    let id = call.path["operation"] ?? ""
    guard OperationCatalogue.operation(id: id) != nil else {
      throw AdminError(404, "There is no such operation")
    }
    return id
  }

  /// One of the three forms of a policy.
  private static func policy(_ body: JSONValue) throws(AdminError) -> TransitionPolicy {
    guard body.members.count == 1 else {
      throw AdminError(400, "A policy is one of immediate, after and reads")
    }
    if body["immediate"] == true { return .immediate }
    if let duration = body["after"]?.text.flatMap(CalendarDuration.init(iso8601:)) {
      return .after(duration)
    }
    if let count = body["reads"]?.wholeNumber, (1...readLimit).contains(count) {
      return .reads(count)
    }
    throw AdminError(
      400, "A policy is immediate: true, after: a duration or reads: from 1 to \(readLimit)")
  }

  private static func json(_ operation: String, _ policy: TransitionPolicy) -> JSONValue {
    switch policy {
    case .immediate: ["operation": .string(operation), "immediate": true]
    case .after(let duration):
      ["operation": .string(operation), "after": .string(duration.iso8601)]
    case .reads(let count): ["operation": .string(operation), "reads": .integer(count)]
    }
  }
}
