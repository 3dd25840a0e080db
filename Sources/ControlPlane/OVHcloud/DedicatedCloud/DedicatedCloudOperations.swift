/// What the API of the Managed Bare Metal can be asked to do.
enum DedicatedCloudOperations {
  /// The reasons and the future uses that the API knows (`service.Termination…Enum`).
  private static let reasons = [
    "FEATURES_DONT_SUIT_ME", "LACK_OF_PERFORMANCES", "MIGRATED_TO_ANOTHER_OVH_PRODUCT",
    "MIGRATED_TO_COMPETITOR", "NOT_ENOUGH_RECOGNITION", "NOT_NEEDED_ANYMORE", "NOT_RELIABLE",
    "NO_ANSWER", "OTHER", "PRODUCT_DIMENSION_DONT_SUIT_ME", "PRODUCT_TOOLS_DONT_SUIT_ME",
    "TOO_EXPENSIVE", "TOO_HARD_TO_USE", "UNSATIFIED_BY_CUSTOMER_SUPPORT",
  ]
  private static let futureUses = [
    "NOT_REPLACING_SERVICE", "OTHER", "SUBSCRIBE_AN_OTHER_SERVICE",
    "SUBSCRIBE_OTHER_KIND_OF_SERVICE_WITH_COMPETITOR", "SUBSCRIBE_SIMILAR_SERVICE_WITH_COMPETITOR",
  ]

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
      parameters: [
        .required("token", isSecret: true), .optional("reason", values: reasons),
        .optional("futureUse", values: futureUses), .optional("commentary"),
      ]
    ) { (world: inout World, call: OperationCall) throws(Refusal) -> Outcome in
      let token = world.find(TerminationToken.self, call["token"] ?? "")
      return try world.act(call) {
        (cloud: inout DedicatedCloud, turn: inout Turn) throws(Refusal) in
        try cloud.confirmTermination(token, &turn)
      }
    },
  ]
}
