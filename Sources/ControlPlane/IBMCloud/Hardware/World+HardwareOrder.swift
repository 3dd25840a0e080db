import Values

extension World {
  /// Orders a server of the catalogue.
  ///
  /// - Precondition: The call's size, data centre and operating system are the catalogue's.
  mutating func orderServer(_ call: OperationCall) throws(Refusal) -> Outcome {
    guard let size = HardwareCatalogue.size(call["size"] ?? ""),
      let system = HardwareCatalogue.operatingSystem(call["operatingSystem"] ?? "")
    else { preconditionFailure("an operation's values are checked") }
    let hostname = call["hostname"] ?? ""
    let domain = call["domain"] ?? ""
    let wanted = "\(hostname).\(domain)".lowercased()
    var turn = turn(
      of: ServiceReference(kind: HardwareServer.serviceKind, name: wanted),
      operation: call.operation)
    let name = try HardwareServer.requireName(
      hostname, domain, existing: find(HardwareServer.self, wanted), turn)
    let isHourly = call.isSet("hourly")
    let prices = (call["prices"] ?? "").split(separator: " ").compactMap { Int($0) }
    let extras = prices.compactMap(HardwareCatalogue.item(price:)).filter { $0.category != "os" }
    let parts = ([system] + extras).reduce(0) { $0 + (isHourly ? $1.hourly : $1.monthly) }
    let fee = Money(
      hundredths: (isHourly ? size.hourly : size.monthly) + parts, currency: account.currency)
    let server = HardwareServer(
      id: name, number: turn.sequences.next(.serviceNumber), size: size.keyName,
      datacenter: call["datacenter"] ?? "", phase: .provisioning, power: .off, status: "DEPLOY",
      operatingSystem: call["operatingSystem"] ?? "",
      provisioningScript: call["provisioningScript"], configuration: turn.newContent(),
      primaryDisk: HardwareServer.Disk(gigabytes: size.disks[0], content: nil),
      secondaryDisk: size.disks.dropFirst().first.map {
        HardwareServer.Disk(gigabytes: $0, content: nil)
      },
      addresses: [turn.newAddress(), turn.newAddress()], isHourly: isHourly, fee: fee,
      billingItem: turn.sequences.next(.serviceNumber), provisionedAt: nil, periodStart: now,
      periodEnd: now)
    server.placeOrder(Message("order.hardware", ["service": .text(name)]), &turn)
    var outcome = carryOut(turn, server)
    outcome.created = [server.reference]
    return outcome
  }
}
