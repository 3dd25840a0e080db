/// What the API of the dedicated servers can be asked to do.
enum DedicatedServerOperations {
  static let all: [Operation] = [
    Operation(
      "ovhcloud.dedicatedServer.reboot", on: DedicatedServer.self,
      route: "POST /dedicated/server/{serviceName}/reboot"
    ) { (server: inout DedicatedServer, call: OperationCall, turn: inout Turn) throws(Refusal) in
      try server.reboot(&turn)
    },
    Operation(
      "ovhcloud.dedicatedServer.setBoot", on: DedicatedServer.self,
      route: "PUT /dedicated/server/{serviceName}",
      parameters: [
        .required("boot", values: DedicatedServer.Boot.allCases.map { "\($0.rawValue)" })
      ]
    ) { (server: inout DedicatedServer, call: OperationCall, turn: inout Turn) throws(Refusal) in
      let boots = DedicatedServer.Boot.allCases
      guard let boot = boots.first(where: { "\($0.rawValue)" == call["boot"] }) else {
        preconditionFailure("an argument is one of its parameter's values")
      }
      try server.setBoot(boot, &turn)
    },
    Operation(
      "ovhcloud.dedicatedServer.configure", on: DedicatedServer.self,
      route: "PUT /dedicated/server/{serviceName}",
      parameters: [.required("monitoring", values: ["true", "false"])]
    ) { (server: inout DedicatedServer, call: OperationCall, turn: inout Turn) throws(Refusal) in
      try server.requireActive(turn)
      server.isMonitored = call.isSet("monitoring")
    },
    Operation(
      "ovhcloud.dedicatedServer.install", on: DedicatedServer.self,
      route: "POST /dedicated/server/{serviceName}/install/start",
      parameters: [.required("template", values: SystemTemplates.names), .optional("hostname")]
    ) { (server: inout DedicatedServer, call: OperationCall, turn: inout Turn) throws(Refusal) in
      try server.install(call["template"] ?? "", hostname: call["hostname"], &turn)
    },
    Operation(
      "ovhcloud.dedicatedServer.cancelTask", on: DedicatedServer.self,
      route: "POST /dedicated/server/{serviceName}/task/{taskId}/cancel",
      parameters: [.required("task")]
    ) { (server: inout DedicatedServer, call: OperationCall, turn: inout Turn) throws(Refusal) in
      try server.cancelTask(call["task"].flatMap { Int($0) }, &turn)
    },
    Operation(
      "ovhcloud.dedicatedServer.setDeleteAtExpiration", on: DedicatedServer.self,
      route: "PUT /dedicated/server/{serviceName}/serviceInfos",
      parameters: [.required("value", values: ["true", "false"])]
    ) { (server: inout DedicatedServer, call: OperationCall, turn: inout Turn) throws(Refusal) in
      try server.setDeletesAtExpiration(call.isSet("value"), turn)
    },
    Operation(
      "ovhcloud.dedicatedServer.requestTermination", on: DedicatedServer.self,
      route: "POST /dedicated/server/{serviceName}/terminate"
    ) { (server: inout DedicatedServer, call: OperationCall, turn: inout Turn) throws(Refusal) in
      try server.requestTermination(&turn)
    },
    Operation(
      "ovhcloud.dedicatedServer.confirmTermination", kind: DedicatedServer.serviceKind,
      route: "POST /dedicated/server/{serviceName}/confirmTermination",
      parameters: TerminationParameters.all
    ) { (world: inout World, call: OperationCall) throws(Refusal) -> Outcome in
      let token = world.find(TerminationToken.self, call["token"] ?? "")
      return try world.act(call) {
        (server: inout DedicatedServer, turn: inout Turn) throws(Refusal) in
        try server.confirmTermination(token, &turn)
      }
    },
  ]
}
