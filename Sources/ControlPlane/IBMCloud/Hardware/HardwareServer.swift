import HashTreeCollections
package import Values

/// A bare metal server of IBM Cloud (SoftLayer).
package struct HardwareServer: Hashable, Sendable {
  /// What the provider is doing with the server.
  package enum Phase: String, Sendable {
    case provisioning, running, starting, reloading, reclaimed
  }

  package enum Power: String, Sendable {
    case on, off
  }

  package enum Cancellation: Hashable, Sendable {
    case none
    /// A ticket asks for the reclaim at once; somebody has to read it.
    case pending(ticket: Int)
    case approved(ticket: Int, endsAt: Instant)
  }

  package struct Disk: Hashable, Sendable {
    package let gigabytes: Int
    /// Nil when the disk holds nothing but a fresh system.
    var content: ContentID?
  }

  /// What lets a reload go ahead that was asked for without one.
  struct ReloadToken: Hashable, Sendable {
    let text: String
    let expires: Instant
  }

  /// The full name: host name and domain.
  package let id: String
  /// The number by which the API knows the server.
  package let number: Int
  /// The key name of a size of the `HardwareCatalogue`.
  package let size: String
  /// The name of a data centre of the `HardwareCatalogue`.
  package let datacenter: String
  package var phase: Phase
  package var power: Power
  /// `ACTIVE` when the server can be worked with.
  package var status: String
  package var operatingSystem: String
  package var provisioningScript: String?
  /// The identity of the configuration that is in force.
  var configuration: ContentID
  package var primaryDisk: Disk
  package var secondaryDisk: Disk?
  package var addresses: [String]
  package let isHourly: Bool
  /// What a month or, for a server billed by the hour, an hour costs.
  package let fee: Money
  package var billingItem: Int?
  /// When it was handed over; nil until then.
  package var provisionedAt: Instant?
  /// The billing period: what it costs is charged at its end by the hour, at its start by the month.
  var periodStart: Instant
  package var periodEnd: Instant
  package var cancellation: Cancellation = .none
  /// Until when power commands are refused after a reboot.
  var lockedUntil: Instant?
  var reloadToken: ReloadToken?
}

extension HardwareServer: ServiceRecord {
  package static let serviceKind = "ibmcloud.hardware"
  static var table: WritableKeyPath<Tables, TreeDictionary<String, HardwareServer>> {
    \.hardwareServers
  }

  var isReachable: Bool { phase == .running && power == .on }
  var hasEnded: Bool { phase == .reclaimed }
  var isBilled: Bool { billingItem != nil && phase != .provisioning && !hasEnded }
  var endsAt: Instant? {
    if case .approved(_, let instant) = cancellation, !hasEnded { instant } else { nil }
  }

  /// A server whose cancellation was asked for will lose its data, whenever that is decided.
  var doomedContents: [HeldContent] { cancellation == .none ? [] : contents }

  var fields: [Field] {
    [
      Field("id", number), Field("size", size), Field("datacenter", datacenter),
      Field("phase", phase.rawValue), Field("power", power.rawValue), Field("status", status),
      Field("operatingSystem", operatingSystem),
      Field("provisioningScript", provisioningScript),
      Field("configuration.content", configuration),
      Field("primaryDisk.gigabytes", primaryDisk.gigabytes),
      Field("primaryDisk.content", primaryDisk.content),
      Field("secondaryDisk.gigabytes", secondaryDisk?.gigabytes),
      Field("secondaryDisk.content", secondaryDisk?.content),
      Field("addresses", addresses.joined(separator: " ")), Field("hourlyBilling", isHourly),
      Field("fee", fee), Field("billingItem", billingItem),
      Field("periodStart", periodStart, isShown: false), Field("periodEnd", periodEnd),
      Field("cancellation", cancellation.name), Field("cancellation.end", endsAt),
      Field("cancellation.ticket", cancellation.ticket), Field("lockedUntil", lockedUntil),
      Field("provisionedAt", provisionedAt, isShown: false),
      Field("reloadToken", reloadToken?.text, isShown: false),
      Field("reloadToken.expires", reloadToken?.expires, isShown: false),
    ]
  }

  static func reindex(
    _ tables: inout Tables, from before: HardwareServer?, to after: HardwareServer?
  ) {
    if let before { tables.hardwareOfNumber[before.number] = nil }
    if let after { tables.hardwareOfNumber[after.number] = after.id }
    if let item = before?.billingItem { tables.hardwareOfBillingItem[item] = nil }
    if let item = after?.billingItem { tables.hardwareOfBillingItem[item] = after?.id }
  }

  func ownFacts(at now: Instant) -> [String: FactValue] {
    var facts: [String: FactValue] = [
      "state": .text(device), "device": .text(device),
      "id": .integer(number), "power": .text(power.rawValue), "status": .text(status),
      "transaction.running": .bool(phase != .running && !hasEnded),
      "hourlyBilling": .bool(isHourly), "operatingSystem": .text(operatingSystem),
      "cancellation": .text(cancellation.name),
      "cancellation.requested": .bool(cancellation != .none),
      "secondaryDisk": .bool(secondaryDisk != nil),
      "provisioned": .bool(phase != .provisioning),
    ]
    facts["provisioningScript"] = provisioningScript.map(FactValue.text)
    facts["expiration"] = endsAt.map(FactValue.instant)
    return facts
  }

  /// The device status that the portal shows.
  private var device: String {
    switch phase {
    case .provisioning: "Provisioning"
    case .reloading: "Reloading"
    case .reclaimed: "Reclaiming"
    case .starting: "Processing"
    case .running: power == .on ? "Running" : "Stopped"
    }
  }

  var contents: [HeldContent] {
    guard !hasEnded else { return [] }
    return [
      HeldContent(configuration, .configuration),
      primaryDisk.content.map { HeldContent($0, .disk) },
      secondaryDisk?.content.map { HeldContent($0, .secondaryDisk) },
    ].compactMap(\.self)
  }

  mutating func restore(_ contents: [HeldContent]) {
    for content in contents {
      switch content.role {
      case .disk: primaryDisk.content = content.id
      case .secondaryDisk: secondaryDisk?.content = content.id
      default: break
      }
    }
  }
}

extension HardwareServer.Cancellation {
  var name: String {
    switch self {
    case .none: "none"
    case .pending: "pending"
    case .approved: "approved"
    }
  }

  package var ticket: Int? {
    switch self {
    case .none: nil
    case .pending(let ticket), .approved(let ticket, _): ticket
    }
  }
}
