/// What the API of the Managed Bare Metal can be asked to do.
enum DedicatedCloudOperations {
  static let all: [Operation] = [
    Operation(
      "ovhcloud.dedicatedCloud.requestTermination", on: DedicatedCloud.self,
      route: "POST /dedicatedCloud/{serviceName}/terminate"
    ) { (cloud: inout DedicatedCloud, call: OperationCall, turn: inout Turn) throws(Refusal) in
      try cloud.requestTermination(&turn)
    },
    Operation(
      "ovhcloud.dedicatedCloud.setDeleteAtExpiration", on: DedicatedCloud.self,
      route: "PUT /dedicatedCloud/{serviceName}/serviceInfos",
      parameters: [.required("value", values: ["true", "false"])]
    ) { (cloud: inout DedicatedCloud, call: OperationCall, turn: inout Turn) throws(Refusal) in
      try cloud.setDeletesAtExpiration(call.isSet("value"), &turn)
    },
    Operation(
      "ovhcloud.dedicatedCloud.confirmTermination", kind: DedicatedCloud.serviceKind,
      route: "POST /dedicatedCloud/{serviceName}/confirmTermination",
      parameters: TerminationParameters.all
    ) { (world: inout World, call: OperationCall) throws(Refusal) -> Outcome in
      let token = world.find(TerminationToken.self, call["token"] ?? "")
      return try world.act(call) {
        (cloud: inout DedicatedCloud, turn: inout Turn) throws(Refusal) in
        try cloud.confirmTermination(token, &turn)
      }
    },
  ]
}
