import Values

// Servers to try things on.
extension Bench {
  /// What is left of the billing period of a server of the bench.
  static let periodLeft = CalendarDuration(days: 20)

  mutating func server(
    power: HardwareServer.Power = .on, gigabytes: Int = 1000, isHourly: Bool = false
  ) -> ServiceReference {
    let periodEnd = world.now + Self.periodLeft
    let server = HardwareServer(
      id: "server.bench.example", number: 1, size: HardwareCatalogue.sizes[0].keyName,
      datacenter: HardwareCatalogue.datacenters[0].name, phase: .running, power: power,
      status: "ACTIVE",
      operatingSystem: "DEBIAN_9_64", provisioningScript: "https://bench.example/setup",
      configuration: newContent(),
      primaryDisk: HardwareServer.Disk(gigabytes: gigabytes, content: newContent()),
      secondaryDisk: HardwareServer.Disk(gigabytes: 1000, content: newContent()),
      addresses: ["192.0.2.1"], isHourly: isHourly,
      fee: Money(hundredths: isHourly ? 50 : 20_000, currency: "EUR"), billingItem: 1,
      provisionedAt: world.now, periodStart: world.now, periodEnd: periodEnd)
    return install(server, periodEnd: periodEnd)
  }

  /// Reloads a server and says how long it took.
  mutating func reload(
    _ server: ServiceReference, _ arguments: [String: String] = ["configuration": "same"]
  ) throws -> CalendarDuration {
    try perform("ibmcloud.hardware.reloadOperatingSystem", on: server, arguments)
    return try finishTasks(of: server)
  }

  mutating func reloadLoses(_ role: ContentRole) throws -> Bool {
    let server = server()
    return try previewsLoss(
      of: role, "ibmcloud.hardware.reloadOperatingSystem", on: server, ["configuration": "same"])
  }

  /// A server and the replica that was ordered of it.
  mutating func replica() throws -> (server: ServiceReference, replica: ServiceReference) {
    let server = server()
    let outcome = try perform(
      "ibmcloud.hardware.orderReplica", on: server,
      ["hostname": "replica", "domain": "bench.example"])
    guard let replica = outcome.created.first else { throw Failure.neverHappened("a replica") }
    return (server, replica)
  }

  /// A field of a service's record, for what facts do not tell.
  func value(_ field: String, of service: ServiceReference) -> FactValue? {
    world.record(service)?.fields.first { $0.name == field }?.value
  }
}
