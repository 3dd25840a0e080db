import ControlPlane
import JSON
import Values

/// `/dedicated/server`.
enum DedicatedServerRoutes {
  static let all: [OVHcloudRoute] = server + boots + installation + tasks + lifecycle

  private static let server: [OVHcloudRoute] = [
    .get("/dedicated/server") { world, _ in
      .strings(world.services(ofKind: DedicatedServer.serviceKind).map(\.name))
    },
    .get("/dedicated/server/{serviceName}") { world, call throws(OVHcloudError) in
      try world.activeDedicatedServer(call).json
    },
    .put("/dedicated/server/{serviceName}") { world, call throws(OVHcloudError) in
      _ = try world.activeDedicatedServer(call)
      if let monitoring = try call.flag("monitoring") {
        _ = try world.perform(
          "ovhcloud.dedicatedServer.configure", on: call.dedicatedServer,
          ["monitoring": "\(monitoring)"])
      }
      if let boot = try call.integer("bootId") {
        _ = try world.perform(
          "ovhcloud.dedicatedServer.setBoot", on: call.dedicatedServer, ["boot": "\(boot)"])
      }
      return .null
    },
    .post("/dedicated/server/{serviceName}/reboot") { world, call throws(OVHcloudError) in
      try world.start("ovhcloud.dedicatedServer.reboot", call)
    },
  ]

  private static let boots: [OVHcloudRoute] = [
    .get("/dedicated/server/{serviceName}/boot") { world, call throws(OVHcloudError) in
      _ = try world.activeDedicatedServer(call)
      let type = call.target.value("bootType")
      return .integers(
        DedicatedServer.Boot.allCases
          .filter { type == nil || $0.type == type }
          .map(\.rawValue))
    },
    .get("/dedicated/server/{serviceName}/boot/{bootId}") { world, call throws(OVHcloudError) in
      _ = try world.activeDedicatedServer(call)
      let id = try call.number("bootId")
      guard let boot = DedicatedServer.Boot(rawValue: id) else {
        throw .unknownObject("Id = \(id)")
      }
      return boot.json
    },
  ]

  private static let installation: [OVHcloudRoute] = [
    .get("/dedicated/server/{serviceName}/install/compatibleTemplates") {
      world, call throws(OVHcloudError) in
      _ = try world.activeDedicatedServer(call)
      return ["ovh": .strings(SystemTemplates.names), "personal": []]
    },
    .get("/dedicated/server/{serviceName}/install/status") { world, call throws(OVHcloudError) in
      _ = try world.activeDedicatedServer(call)
      let tasks = world.tasks(of: call.dedicatedServer)
      guard let task = tasks.last(where: { $0.isRunning && $0.isInstallation }) else {
        throw .notFound("Server is not being installed or reinstalled at the moment")
      }
      return task.installationStatus(at: call.now)
    },
    .post("/dedicated/server/{serviceName}/install/start") { world, call throws(OVHcloudError) in
      try world.start(
        "ovhcloud.dedicatedServer.install", call,
        ["template": try call.required("templateName"), "hostname": try call.hostname()])
    },
  ]

  private static let tasks: [OVHcloudRoute] = [
    .get("/dedicated/server/{serviceName}/task") { world, call throws(OVHcloudError) in
      _ = try world.dedicatedServer(call)
      let function = call.target.value("function")
      let status = call.target.value("status")
      return .integers(
        world.tasks(of: call.dedicatedServer)
          .filter { $0.isKnownToServer }
          .filter { function == nil || $0.type == function }
          .filter { status == nil || $0.serverStatus == status }
          .map(\.id))
    },
    .get("/dedicated/server/{serviceName}/task/{taskId}") { world, call throws(OVHcloudError) in
      _ = try world.dedicatedServer(call)
      let id = try call.number("taskId")
      guard let task = world.task(id), task.service == call.dedicatedServer, task.isKnownToServer
      else { throw .unknownObject("Id = \(id)") }
      return task.serverJSON
    },
    .post("/dedicated/server/{serviceName}/task/{taskId}/cancel") {
      world, call throws(OVHcloudError) in
      _ = try world.perform(
        "ovhcloud.dedicatedServer.cancelTask", on: call.dedicatedServer,
        ["task": "\(try call.number("taskId"))"])
      return .null
    },
  ]

  private static let lifecycle: [OVHcloudRoute] = [
    .get("/dedicated/server/{serviceName}/serviceInfos") { world, call throws(OVHcloudError) in
      try world.dedicatedServer(call).information(in: world).json
    },
    .put("/dedicated/server/{serviceName}/serviceInfos") { world, call throws(OVHcloudError) in
      _ = try world.dedicatedServer(call)
      if let value = call["renew"]?["deleteAtExpiration"]?.flag {
        _ = try world.perform(
          "ovhcloud.dedicatedServer.setDeleteAtExpiration", on: call.dedicatedServer,
          ["value": "\(value)"])
      }
      return .null
    },
    .post("/dedicated/server/{serviceName}/terminate") { world, call throws(OVHcloudError) in
      .optional(
        try world.perform(
          "ovhcloud.dedicatedServer.requestTermination", on: call.dedicatedServer
        ).answer)
    },
    .post("/dedicated/server/{serviceName}/confirmTermination") {
      world, call throws(OVHcloudError) in
      .optional(
        try world.perform(
          "ovhcloud.dedicatedServer.confirmTermination", on: call.dedicatedServer,
          try call.confirmation()
        ).answer)
    },
  ]
}

extension OVHcloudCall {
  /// The dedicated server that the path names.
  fileprivate var dedicatedServer: ServiceReference {
    ServiceReference(kind: DedicatedServer.serviceKind, name: serviceName)
  }

  /// The name that an installation gives the system; other details are taken and change nothing.
  fileprivate func hostname() throws(OVHcloudError) -> String? {
    guard let value = self["details"]?["customHostname"], value != .null else { return nil }
    guard let name = value.text else {
      throw .badRequest("[details.customHostname] Given data is not valid for type string")
    }
    return name
  }
}

extension World {
  /// The server that a call names, also one that is not paid for any more.
  fileprivate func dedicatedServer(_ call: OVHcloudCall) throws(OVHcloudError) -> DedicatedServer {
    guard let server = dedicatedServer(call.serviceName) else { throw .unknownService }
    return server
  }

  fileprivate func activeDedicatedServer(
    _ call: OVHcloudCall
  ) throws(OVHcloudError) -> DedicatedServer {
    let server = try dedicatedServer(call)
    guard server.state != .expired else { throw .expired }
    return server
  }

  /// Performs an operation on the server that a call names, and answers with the task that it starts.
  fileprivate mutating func start(
    _ operation: String, _ call: OVHcloudCall, _ arguments: [String: String?] = [:]
  ) throws(OVHcloudError) -> JSONValue {
    let outcome = try perform(operation, on: call.dedicatedServer, arguments)
    guard let id = outcome.tasks.first, let task = task(id) else {
      preconditionFailure("\(operation) starts a task")
    }
    return task.serverJSON
  }
}
