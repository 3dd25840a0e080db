/// What the API and the portal of the bare metal servers can be asked to do.
enum HardwareOperations {
  private static let systems = [
    "CENTOS_7_64", "DEBIAN_9_64", "REDHAT_7_64", "UBUNTU_16_64", "UBUNTU_18_64",
    "WIN_2012-STD-R2_64", "WIN_2016-STD_64",
  ]

  static let all: [Operation] = [
    Operation(
      "ibmcloud.hardware.orderReplica", kind: HardwareServer.serviceKind,
      route: "SoftLayer_Product_Order::placeOrder",
      parameters: [.required("hostname"), .required("domain")]
    ) { (world: inout World, call: OperationCall) throws(Refusal) -> Outcome in
      let hostname = call["hostname"] ?? ""
      let domain = call["domain"] ?? ""
      let existing = world.find(
        HardwareServer.self, "\(hostname).\(domain)".lowercased())
      return try world.act(call) {
        (server: inout HardwareServer, turn: inout Turn) throws(Refusal) in
        try server.orderReplica(
          hostname: hostname, domain: domain, existing: existing, &turn)
      }
    },
    Operation(
      "ibmcloud.hardware.reloadOperatingSystem", on: HardwareServer.self,
      route: "SoftLayer_Hardware_Server::reloadOperatingSystem",
      parameters: [
        .required("configuration", values: ["same", "new"]),
        .optional("operatingSystem", values: systems),
      ]
    ) { (server: inout HardwareServer, call: OperationCall, turn: inout Turn) throws(Refusal) in
      let system = call["operatingSystem"] ?? server.operatingSystem
      try server.reload(newSystem: call["configuration"] == "new" ? system : nil, &turn)
    },
    Operation(
      "ibmcloud.hardware.cancel", on: HardwareServer.self,
      route: "SoftLayer_Billing_Item::cancelItem",
      parameters: [
        .optional("timing", default: "anniversary", values: ["anniversary", "immediate"]),
        .optional("reason"), .optional("comment"),
      ]
    ) { (server: inout HardwareServer, call: OperationCall, turn: inout Turn) throws(Refusal) in
      try server.cancel(immediately: call["timing"] == "immediate", &turn)
    },
    Operation(
      "ibmcloud.hardware.powerOff", on: HardwareServer.self,
      route: "SoftLayer_Hardware_Server::powerOff"
    ) { (server: inout HardwareServer, call: OperationCall, turn: inout Turn) throws(Refusal) in
      try server.powerOff(&turn)
    },
    Operation(
      "ibmcloud.hardware.powerOn", on: HardwareServer.self,
      route: "SoftLayer_Hardware_Server::powerOn"
    ) { (server: inout HardwareServer, call: OperationCall, turn: inout Turn) throws(Refusal) in
      try server.powerOn(&turn)
    },
    Operation(
      "ibmcloud.hardware.reboot", on: HardwareServer.self,
      route: "SoftLayer_Hardware_Server::rebootDefault",
      parameters: [.optional("method", default: "default", values: ["default", "soft", "hard"])]
    ) { (server: inout HardwareServer, call: OperationCall, turn: inout Turn) throws(Refusal) in
      try server.reboot(&turn)
    },
  ]
}
