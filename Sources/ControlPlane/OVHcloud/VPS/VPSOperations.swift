/// What the API of the VPS can be asked to do.
enum VPSOperations {
  static let all: [Operation] = [
    Operation(
      "ovhcloud.vps.orderOption", on: VPS.self,
      route: "POST /order/vps/{serviceName}/snapshot/{duration}",
      parameters: [.required("option", values: ["snapshot"])]
    ) { (vps: inout VPS, call: OperationCall, turn: inout Turn) throws(Refusal) in
      try vps.orderOption(&turn)
    },
    Operation(
      "ovhcloud.vps.createSnapshot", on: VPS.self,
      route: "POST /vps/{serviceName}/createSnapshot", parameters: [.optional("description")]
    ) { (vps: inout VPS, call: OperationCall, turn: inout Turn) throws(Refusal) in
      try vps.createSnapshot(call["description"], &turn)
    },
    Operation(
      "ovhcloud.vps.deleteSnapshot", on: VPS.self, route: "DELETE /vps/{serviceName}/snapshot"
    ) { (vps: inout VPS, call: OperationCall, turn: inout Turn) throws(Refusal) in
      try vps.deleteSnapshot(&turn)
    },
    Operation(
      "ovhcloud.vps.revertSnapshot", on: VPS.self,
      route: "POST /vps/{serviceName}/snapshot/revert"
    ) { (vps: inout VPS, call: OperationCall, turn: inout Turn) throws(Refusal) in
      try vps.revertSnapshot(&turn)
    },
    Operation(
      "ovhcloud.vps.describeSnapshot", on: VPS.self, route: "PUT /vps/{serviceName}/snapshot",
      parameters: [.required("description")]
    ) { (vps: inout VPS, call: OperationCall, turn: inout Turn) throws(Refusal) in
      try vps.describeSnapshot(call["description"] ?? "", turn)
    },
    Operation("ovhcloud.vps.start", on: VPS.self, route: "POST /vps/{serviceName}/start") {
      (vps: inout VPS, call: OperationCall, turn: inout Turn) throws(Refusal) in
      try vps.start(&turn)
    },
    Operation("ovhcloud.vps.stop", on: VPS.self, route: "POST /vps/{serviceName}/stop") {
      (vps: inout VPS, call: OperationCall, turn: inout Turn) throws(Refusal) in
      try vps.stop(&turn)
    },
    Operation("ovhcloud.vps.reboot", on: VPS.self, route: "POST /vps/{serviceName}/reboot") {
      (vps: inout VPS, call: OperationCall, turn: inout Turn) throws(Refusal) in
      try vps.reboot(&turn)
    },
    Operation(
      "ovhcloud.vps.configure", on: VPS.self, route: "PUT /vps/{serviceName}",
      parameters: [
        .optional("displayName"), .optional("keymap", values: ["fr", "us"]),
        .optional("netbootMode", values: ["local", "rescue"]),
        .optional("slaMonitoring", values: ["true", "false"]),
      ]
    ) { (vps: inout VPS, call: OperationCall, turn: inout Turn) throws(Refusal) in
      try vps.requireActive(turn)
      if let name = call["displayName"] { vps.settings.displayName = name.isEmpty ? nil : name }
      vps.settings.keymap = call["keymap"] ?? vps.settings.keymap
      vps.settings.netbootMode = call["netbootMode"] ?? vps.settings.netbootMode
      if call["slaMonitoring"] != nil { vps.settings.isMonitored = call.isSet("slaMonitoring") }
    },
    Operation(
      "ovhcloud.vps.setDeleteAtExpiration", on: VPS.self,
      route: "PUT /vps/{serviceName}/serviceInfos",
      parameters: [.required("value", values: ["true", "false"])]
    ) { (vps: inout VPS, call: OperationCall, turn: inout Turn) throws(Refusal) in
      try vps.setDeletesAtExpiration(call.isSet("value"), turn)
    },
    Operation(
      "ovhcloud.vps.requestTermination", on: VPS.self, route: "POST /vps/{serviceName}/terminate"
    ) { (vps: inout VPS, call: OperationCall, turn: inout Turn) throws(Refusal) in
      try vps.requestTermination(&turn)
    },
    Operation(
      "ovhcloud.vps.confirmTermination", kind: VPS.serviceKind,
      route: "POST /vps/{serviceName}/confirmTermination",
      parameters: TerminationParameters.all
    ) { (world: inout World, call: OperationCall) throws(Refusal) -> Outcome in
      let token = world.find(TerminationToken.self, call["token"] ?? "")
      return try world.act(call) { (vps: inout VPS, turn: inout Turn) throws(Refusal) in
        try vps.confirmTermination(token, &turn)
      }
    },
    Operation(
      "ovhcloud.vps.cancelOption", on: VPS.self,
      route: "DELETE /vps/{serviceName}/option/{option}",
      parameters: [
        .required("option", values: ["snapshot"]),
        .optional("deleteNow", default: "false", values: ["true", "false"]),
      ]
    ) { (vps: inout VPS, call: OperationCall, turn: inout Turn) throws(Refusal) in
      try vps.cancelOption(now: call.isSet("deleteNow"), &turn)
    },
  ]
}
