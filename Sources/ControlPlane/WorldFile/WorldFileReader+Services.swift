import Values
import Yams

extension WorldFileReader {
  mutating func readVPS(_ item: YAMLMapping, into world: inout World) {
    var item = item
    let name = item.required("name", .text, or: "", &reader)
    claim(ServiceReference(kind: VPS.serviceKind, name: name), at: item.node("name")?.mark)
    let isExpired =
      item.optional("state", .word("running", "expired"), &reader) == "expired"
    let option = item.optional(
      "snapshotOption", .word("released", "subscribed"), &reader)
    let expiration =
      isExpired
      ? item.required("expiration", .instant, or: world.now, &reader)
      : future("expiration", &item, world)
    let vps = VPS(
      id: name, serviceNumber: world.reserve(.serviceNumber),
      zone: item.optional("zone", .text, &reader) ?? "Region OpenStack: os-gra1",
      state: isExpired ? .expired : .running,
      monthlyFee: item.required("monthlyFee", .money, or: .nothing, &reader),
      expiration: expiration ?? world.now + CalendarDuration(months: 1),
      renewsAutomatically: item.optional("renewsAutomatically", .flag, &reader) ?? true,
      disk: world.reserve(.content),
      option: option == "subscribed" ? .subscribed(endsAt: nil) : .released,
      snapshots: readSnapshot(&item, &world))
    item.finish(&reader)
    if isExpired { world.put(vps) } else { world.install(vps, periodEnd: vps.expiration) }
  }

  private mutating func readSnapshot(
    _ item: inout YAMLMapping, _ world: inout World
  ) -> [VPS.Snapshot] {
    guard var snapshot = item.mapping("snapshot", &reader) else { return [] }
    defer { snapshot.finish(&reader) }
    return [
      VPS.Snapshot(
        content: world.reserve(.content),
        creationDate: snapshot.required("creationDate", .instant, or: world.now, &reader),
        description: snapshot.optional("description", .text, &reader))
    ]
  }

  mutating func readDedicatedCloud(_ item: YAMLMapping, into world: inout World) {
    var item = item
    let name = item.required("name", .text, or: "", &reader)
    claim(
      ServiceReference(kind: DedicatedCloud.serviceKind, name: name), at: item.node("name")?.mark)
    let isSuspended = item.optional("suspended", .flag, &reader) ?? false
    let billingDay = world.behaviour[DedicatedCloudBehaviour.billingDay]
    let cloud = DedicatedCloud(
      id: name, serviceNumber: world.reserve(.serviceNumber),
      administrator: item.optional("administrator", .text, &reader) ?? world.account.name,
      state: isSuspended ? .disabled : .delivered,
      monthlyFee: item.required("monthlyFee", .money, or: .nothing, &reader),
      expiration: future("expiration", &item, world) ?? world.now.next(dayOfMonth: billingDay),
      engagedUntil: item.optional("engagedUntil", .instant, &reader),
      canDeleteAtExpiration: item.optional("canDeleteAtExpiration", .flag, &reader) ?? true,
      deletesAtExpiration: item.optional("deleteAtExpiration", .flag, &reader) ?? false,
      data: world.reserve(.content), addressBlocks: world.reserve(.content), termination: .none)
    rememberTermination(of: cloud.reference, &item, world)
    item.finish(&reader)
    world.install(cloud, periodEnd: cloud.expiration)
  }

  mutating func readHardware(_ item: YAMLMapping, into world: inout World) {
    var item = item
    let hostname = item.required("hostname", .text, or: "", &reader)
    let domain = item.required("domain", .text, or: "", &reader)
    let name = "\(hostname).\(domain)".lowercased()
    claim(
      ServiceReference(kind: HardwareServer.serviceKind, name: name),
      at: item.node("hostname")?.mark)
    let isBilled = item.optional("billed", .flag, &reader) ?? true
    let isOff = item.optional("power", .word("on", "off"), &reader) == "off"
    let sizes = HardwareCatalogue.sizes.map(\.keyName)
    let datacenters = HardwareCatalogue.datacenters.map(\.name)
    let period = world.behaviour[HardwareBehaviour.billingPeriod]
    let nextBill = future("nextBill", &item, world) ?? world.now.next(after: period)
    let server = HardwareServer(
      id: name,
      number: item.optional("id", .number, &reader) ?? world.reserve(.serviceNumber),
      size: item.optional("size", .word(sizes), &reader) ?? sizes[0],
      datacenter: item.optional("datacenter", .word(datacenters), &reader) ?? datacenters[0],
      phase: .running, power: isOff ? .off : .on,
      status: item.optional("status", .text, &reader) ?? "ACTIVE",
      operatingSystem: item.required("operatingSystem", .text, or: "", &reader),
      provisioningScript: item.optional("provisioningScript", .text, &reader),
      configuration: world.reserve(.content),
      primaryDisk: readDisk("primaryDisk", &item, &world)
        ?? HardwareServer.Disk(gigabytes: 1000, content: world.reserve(.content)),
      secondaryDisk: readDisk("secondaryDisk", &item, &world),
      addresses: item.texts("addresses", &reader),
      isHourly: item.optional("hourly", .flag, &reader) ?? false,
      fee: item.required("fee", .money, or: .nothing, &reader),
      billingItem: isBilled ? world.reserve(.serviceNumber) : nil,
      provisionedAt: nextBill + CalendarDuration(years: -1), periodStart: world.now,
      periodEnd: nextBill)
    item.finish(&reader)
    world.reserveServiceNumbers(through: server.number)
    world.install(server, periodEnd: nextBill)
  }

  private mutating func readDisk(
    _ key: String, _ item: inout YAMLMapping, _ world: inout World
  ) -> HardwareServer.Disk? {
    guard var disk = item.mapping(key, &reader) else { return nil }
    defer { disk.finish(&reader) }
    let holdsData = disk.optional("holdsData", .flag, &reader) ?? true
    return HardwareServer.Disk(
      gigabytes: disk.required("gigabytes", .number, or: 0, &reader),
      content: holdsData ? world.reserve(.content) : nil)
  }
}

extension Money {
  /// What stands in for an amount that a file lacks, until the file is rejected.
  static let nothing = Money(hundredths: 0, currency: "EUR")
}
