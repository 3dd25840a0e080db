import ControlPlane
import JSON
import Values

// What SoftLayer's API tells of a bare metal server.
extension PlaneReader {
  static let hardwareService = "SoftLayer_Hardware_Server"
  private static let mask =
    "mask[id,hardwareStatus,provisionDate,hourlyBillingFlag,activeTransaction[transactionGroup],"
    + "billingItem[id,cancellationDate],openCancellationTicket[id],hardDrives[id],"
    + "operatingSystem[softwareLicense[softwareDescription[referenceCode]]]]"

  mutating func hardwareFacts(
    _ service: ServiceReference
  ) throws(ProviderFailure) -> [String: FactValue]? {
    guard let api = access.softLayer, let id = try number(of: service.name) else { return nil }
    let main = try Self.unlessExpired { () throws(ProviderFailure) in
      try api.get(Self.hardwareService, id, "getObject", mask: Self.mask)
    }
    guard let server = main.json, server["hardwareStatus"]?["status"]?.text != "RECLAIM" else {
      return nil
    }
    let power = try api.get(Self.hardwareService, id, "getServerPowerState").text ?? "off"
    let transaction = server["activeTransaction"].flatMap { $0 == .null ? nil : $0 }
    let type = transaction.map(Self.transactionType)
    let isProvisioned = server["provisionDate"]?.text.map { !$0.isEmpty } ?? false
    let device = Self.device(isProvisioned: isProvisioned, transaction: type, power: power)
    var facts: [String: FactValue] = [
      "id": .integer(id), "power": .text(power), "state": .text(device), "device": .text(device),
      "status": .text(server["hardwareStatus"]?["status"]?.text ?? ""),
      "transaction.running": .bool(transaction != nil), "provisioned": .bool(isProvisioned),
      "task.running": .bool(transaction != nil),
      "hourlyBilling": .bool(server["hourlyBillingFlag"]?.flag ?? false),
      "secondaryDisk": .bool((server["hardDrives"]?.elements.count ?? 0) > 1),
      "reachable": .bool(transaction == nil && power == "on"),
      "billed": .bool(server["billingItem"]?["id"] != nil && isProvisioned),
    ]
    facts["task.type"] = type.map(FactValue.text)
    let software = server["operatingSystem"]?["softwareLicense"]?["softwareDescription"]
    facts["operatingSystem"] = software?["referenceCode"]?.text.map(FactValue.text)
    let ticket = server["openCancellationTicket"]?["id"]
    let end = server["billingItem"]?["cancellationDate"]?.text.flatMap(Instant.init(iso8601:))
    let cancellation = end != nil ? "approved" : ticket != nil ? "pending" : "none"
    facts["cancellation"] = .text(cancellation)
    facts["cancellation.requested"] = .bool(cancellation != "none")
    facts["expiration"] = end.map(FactValue.instant)
    return facts
  }

  /// The status that the portal shows.
  private static func device(isProvisioned: Bool, transaction: String?, power: String) -> String {
    switch transaction {
    case _ where !isProvisioned: "Provisioning"
    case "reload"?: "Reloading"
    case .some: "Processing"
    case nil: power == "on" ? "Running" : "Stopped"
    }
  }

  /// What a transaction does, in the words of a world.
  static func transactionType(_ transaction: JSONValue) -> String {
    switch transaction["transactionGroup"]?["name"]?.text {
    case "Service Setup": "provisioning"
    case "Service Reload": "reload"
    case "Power On": "powerOn"
    case "Reboot": "reboot"
    default: TaskReading.other
    }
  }
}
