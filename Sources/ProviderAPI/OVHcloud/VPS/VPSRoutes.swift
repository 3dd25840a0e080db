import ControlPlane
import JSON
import Values

/// `/vps`.
enum VPSRoutes {
  static let all: [OVHcloudRoute] = service + snapshot + options + lifecycle + tasks

  private static let service: [OVHcloudRoute] = [
    .get("/vps") { world, _ in
      .strings(world.services(ofKind: VPS.serviceKind).map(\.name))
    },
    .get("/vps/{serviceName}") { world, call throws(OVHcloudError) in
      try world.vps(call).json
    },
    .put("/vps/{serviceName}") { world, call throws(OVHcloudError) in
      let monitoring = try call.flag("slaMonitoring")
      if let name = try call.text("displayName"), name.count > 50 {
        throw .badRequest("[displayName] Given data is longer than 50 characters")
      }
      _ = try world.perform(
        "ovhcloud.vps.configure", on: call.vps,
        [
          "displayName": call.body["displayName"] == .null ? "" : try call.text("displayName"),
          "keymap": try call.text("keymap"), "netbootMode": try call.text("netbootMode"),
          "slaMonitoring": monitoring.map { "\($0)" },
        ])
      return .null
    },
    .get("/vps/{serviceName}/datacenter") { world, call throws(OVHcloudError) in
      _ = try world.activeVPS(call)
      return ["country": "fr", "name": "gra1", "longName": "Gravelines, France"]
    },
    .post("/vps/{serviceName}/start", task("ovhcloud.vps.start")),
    .post("/vps/{serviceName}/stop", task("ovhcloud.vps.stop")),
    .post("/vps/{serviceName}/reboot", task("ovhcloud.vps.reboot")),
  ]

  private static let snapshot: [OVHcloudRoute] = [
    .get("/vps/{serviceName}/snapshot") { world, call throws(OVHcloudError) in
      guard let snapshot = try world.activeVPS(call).snapshots.last else {
        throw .notFound("This VPS does not have any snapshot")
      }
      return [
        "creationDate": .datetime(snapshot.creationDate),
        "description": .string(snapshot.description ?? ""),
      ]
    },
    .put("/vps/{serviceName}/snapshot") { world, call throws(OVHcloudError) in
      _ = try world.perform(
        "ovhcloud.vps.describeSnapshot", on: call.vps,
        ["description": try call.required("description")])
      return .null
    },
    .delete("/vps/{serviceName}/snapshot", task("ovhcloud.vps.deleteSnapshot")),
    .post("/vps/{serviceName}/createSnapshot") { world, call throws(OVHcloudError) in
      try world.start(
        "ovhcloud.vps.createSnapshot", call, ["description": try call.text("description")])
    },
    .post("/vps/{serviceName}/snapshot/revert", task("ovhcloud.vps.revertSnapshot")),
  ]

  private static let options: [OVHcloudRoute] = [
    .get("/vps/{serviceName}/option") { world, call throws(OVHcloudError) in
      try world.activeVPS(call).option.isSubscribed ? ["snapshot"] : []
    },
    .get("/vps/{serviceName}/activeOptions") { world, call throws(OVHcloudError) in
      try world.activeVPS(call).option.isSubscribed ? ["snapshot"] : []
    },
    .get("/vps/{serviceName}/option/{option}") { world, call throws(OVHcloudError) in
      let name = call.path["option"] ?? ""
      guard try world.activeVPS(call).option.isSubscribed, name == "snapshot" else {
        throw .unknownObject(name)
      }
      return ["option": "snapshot", "state": "subscribed"]
    },
    .delete("/vps/{serviceName}/option/{option}") { world, call throws(OVHcloudError) in
      _ = try world.activeVPS(call)
      guard call.path["option"] == "snapshot" else {
        throw .unknownObject(call.path["option"] ?? "")
      }
      _ = try world.perform(
        "ovhcloud.vps.cancelOption", on: call.vps,
        ["option": "snapshot", "deleteNow": call.target.value("deleteNow")])
      return .null
    },
  ]

  private static let lifecycle: [OVHcloudRoute] = [
    .get("/vps/{serviceName}/serviceInfos") { world, call throws(OVHcloudError) in
      try world.vps(call).information(in: world).json
    },
    .put("/vps/{serviceName}/serviceInfos") { world, call throws(OVHcloudError) in
      _ = try world.vps(call)
      if let value = call["renew"]?["deleteAtExpiration"]?.flag {
        _ = try world.perform(
          "ovhcloud.vps.setDeleteAtExpiration", on: call.vps, ["value": "\(value)"])
      }
      return .null
    },
    .post("/vps/{serviceName}/terminate") { world, call throws(OVHcloudError) in
      .optional(try world.perform("ovhcloud.vps.requestTermination", on: call.vps).answer)
    },
    .post("/vps/{serviceName}/confirmTermination") { world, call throws(OVHcloudError) in
      .optional(
        try world.perform(
          "ovhcloud.vps.confirmTermination", on: call.vps, try call.confirmation()
        ).answer)
    },
  ]

  private static let tasks: [OVHcloudRoute] = [
    .get("/vps/{serviceName}/tasks") { world, call throws(OVHcloudError) in
      _ = try world.vps(call)
      let state = call.target.value("state")
      let type = call.target.value("type")
      return .integers(
        world.tasks(of: call.vps)
          .filter { state == nil || $0.state.rawValue == state }
          .filter { type == nil || $0.vpsType == type }
          .map(\.id))
    },
    .get("/vps/{serviceName}/tasks/{id}") { world, call throws(OVHcloudError) in
      _ = try world.vps(call)
      let id = try call.number("id")
      guard let task = world.task(id), task.service == call.vps else {
        throw .unknownObject("Id = \(id)")
      }
      return task.vpsJSON
    },
  ]

  /// A call without arguments that starts a task.
  private static func task(_ operation: String) -> OVHcloudRoute.Write {
    { (world: inout World, call: OVHcloudCall) throws(OVHcloudError) in
      try world.start(operation, call)
    }
  }
}

extension OVHcloudCall {
  /// The VPS that the path names.
  var vps: ServiceReference { ServiceReference(kind: VPS.serviceKind, name: serviceName) }

  /// The body with which a termination is confirmed, alike for all services.
  func confirmation() throws(OVHcloudError) -> [String: String?] {
    [
      "token": try required("token"), "reason": try text("reason"),
      "futureUse": try text("futureUse"), "commentary": try text("commentary"),
    ]
  }
}

extension World {
  /// The VPS that a call names, also one that is not paid for any more.
  fileprivate func vps(_ call: OVHcloudCall) throws(OVHcloudError) -> VPS {
    guard let vps = vps(call.serviceName) else { throw .unknownService }
    return vps
  }

  fileprivate func activeVPS(_ call: OVHcloudCall) throws(OVHcloudError) -> VPS {
    let vps = try vps(call)
    guard vps.state != .expired else { throw .expired }
    return vps
  }

  /// Performs an operation on the VPS that a call names, and answers with the task that it starts.
  fileprivate mutating func start(
    _ operation: String, _ call: OVHcloudCall, _ arguments: [String: String?] = [:]
  ) throws(OVHcloudError) -> JSONValue {
    let outcome = try perform(operation, on: call.vps, arguments)
    guard let id = outcome.tasks.first, let task = task(id) else {
      preconditionFailure("\(operation) starts a task")
    }
    return task.vpsJSON
  }
}
