/// What the API and the portal of the bare metal servers can be asked to do.
enum HardwareOperations {
  private static let systems = HardwareCatalogue.operatingSystems.compactMap(\.referenceCode)

  static let all: [Operation] = [
    Operation(
      "ibmcloud.hardware.order", route: "SoftLayer_Product_Order::placeOrder",
      parameters: [
        .required("hostname"), .required("domain"),
        .required("size", values: HardwareCatalogue.sizes.map(\.keyName)),
        .required("datacenter", values: HardwareCatalogue.datacenters.map(\.name)),
        .required("operatingSystem", values: systems),
        .optional("hourly", default: "false", values: ["true", "false"]),
        .optional("provisioningScript"), .optional("prices"),
      ]
    ) { (world: inout World, call: OperationCall) throws(Refusal) -> Outcome in
      try world.orderServer(call)
    },
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
        .optional("operatingSystem", values: systems), .optional("provisioningScript"),
        .optional("eraseHardDrives", default: "false", values: ["true", "false"]),
        .optional("token"),
      ]
    ) { (server: inout HardwareServer, call: OperationCall, turn: inout Turn) throws(Refusal) in
      let system = call["operatingSystem"] ?? server.operatingSystem
      let reload = HardwareServer.Reload(
        newSystem: call["configuration"] == "new" ? system : nil,
        provisioningScript: call["provisioningScript"],
        erasesAllDisks: call.isSet("eraseHardDrives"))
      try server.reload(reload, token: call["token"], &turn)
    },
    Operation(
      "ibmcloud.hardware.requestReload", on: HardwareServer.self,
      route: "SoftLayer_Hardware_Server::reloadOperatingSystem"
    ) { (server: inout HardwareServer, call: OperationCall, turn: inout Turn) throws(Refusal) in
      try server.requestReload(&turn)
    },
    Operation(
      "ibmcloud.hardware.cancel", on: HardwareServer.self,
      route: "SoftLayer_Billing_Item::cancelItem",
      parameters: [
        .optional("timing", default: "anniversary", values: ["anniversary", "immediate"]),
        .optional("reason"), .optional("comment"),
      ]
    ) { (server: inout HardwareServer, call: OperationCall, turn: inout Turn) throws(Refusal) in
      try server.cancel(
        immediately: call["timing"] == "immediate", reason: call["reason"],
        comment: call["comment"], &turn)
    },
    Operation(
      "ibmcloud.hardware.updateTicket", kind: HardwareServer.serviceKind,
      route: "SoftLayer_Ticket::addUpdate",
      parameters: [.required("ticket"), .required("text")]
    ) { (world: inout World, call: OperationCall) throws(Refusal) -> Outcome in
      let ticket = Int(call["ticket"] ?? "").flatMap { world.find(Ticket.self, $0) }
      let text = call["text"] ?? ""
      return try world.act(call) {
        (server: inout HardwareServer, turn: inout Turn) throws(Refusal) in
        try server.update(ticket, with: text, &turn)
      }
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
      parameters: [
        .optional("method", default: "default", values: ["default", "soft", "hard", "cycle"])
      ]
    ) { (server: inout HardwareServer, call: OperationCall, turn: inout Turn) throws(Refusal) in
      try server.reboot(&turn)
    },
  ]
}
