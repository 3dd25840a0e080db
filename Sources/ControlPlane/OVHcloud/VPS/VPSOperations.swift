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
