import HashTreeCollections
import Values

/// A bare metal server of IBM Cloud (SoftLayer).
struct HardwareServer: Hashable, Sendable {
  /// What the provider is doing with the server.
  enum Phase: String, Sendable {
    case provisioning, running, starting, reloading, reclaimed
  }

  enum Power: String, Sendable {
    case on, off
  }

  enum Cancellation: Hashable, Sendable {
    case none
    /// A ticket asks for the reclaim at once; somebody has to read it.
    case pending(ticket: Int)
    case approved(endsAt: Instant)
  }

  struct Disk: Hashable, Sendable {
    let gigabytes: Int
    /// Nil when the disk holds nothing but a fresh system.
    var content: ContentID?
  }

  /// The full name: host name and domain.
  let id: String
  /// The number by which the API knows the server.
  let number: Int
  var phase: Phase
  var power: Power
  /// `ACTIVE` when the server can be worked with.
  var status: String
  var operatingSystem: String
  let provisioningScript: String?
  /// The identity of the configuration that is in force.
  var configuration: ContentID
  var primaryDisk: Disk
  var secondaryDisk: Disk?
  var addresses: [String]
  let isHourly: Bool
  /// What a month or, for a server billed by the hour, an hour costs.
  let fee: Money
  var billingItem: Int?
  /// The billing period: what it costs is charged at its end by the hour, at its start by the month.
  var periodStart: Instant
  var periodEnd: Instant
  var cancellation: Cancellation
  /// Until when power commands are refused after a reboot.
  var lockedUntil: Instant?
}

extension HardwareServer: ServiceRecord {
  static let serviceKind = "ibmcloud.hardware"
  static var table: WritableKeyPath<Tables, TreeDictionary<String, HardwareServer>> {
    \.hardwareServers
  }

  var isReachable: Bool { phase == .running && power == .on }
  var hasEnded: Bool { phase == .reclaimed }
  var isBilled: Bool { billingItem != nil && phase != .provisioning && !hasEnded }
  var endsAt: Instant? {
    if case .approved(let instant) = cancellation, !hasEnded { instant } else { nil }
  }

  /// A server whose cancellation was asked for will lose its data, whenever that is decided.
  var doomedContents: [HeldContent] { cancellation == .none ? [] : contents }

  var fields: [Field] {
    [
      Field("id", number), Field("phase", phase.rawValue), Field("power", power.rawValue),
      Field("status", status), Field("operatingSystem", operatingSystem),
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
    ]
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

  var ticket: Int? {
    if case .pending(let ticket) = self { ticket } else { nil }
  }
}
