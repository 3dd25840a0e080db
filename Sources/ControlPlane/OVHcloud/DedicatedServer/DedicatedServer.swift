import HashTreeCollections
package import Values

/// A dedicated server of OVHcloud.
package struct DedicatedServer: Hashable, Sendable {
  /// What the API calls `ok`, divided by what is being done; then not paid any more and gone.
  package enum State: String, Sendable {
    case ok, rebooting, installing, expired, deleted
  }

  package enum Power: String, Sendable {
    case on, off
  }

  /// As `ns3145926.ip-198-51-100.eu`.
  package let id: String
  /// The number by which billing knows the service, and the API the server.
  package let serviceNumber: Int
  package let address: String
  package var state: State
  package var power: Power
  /// What the next start goes by.
  package var boot: Boot
  /// What the last start went by.
  package var runningBoot: Boot
  /// A name of the `SystemTemplates`, or of a system that came otherwise.
  package var operatingSystem: String
  var hostname: String?
  package var isMonitored = false
  let monthlyFee: Money
  /// The end of the period that is paid for.
  package var expiration: Instant
  package var renewsAutomatically: Bool
  package var deletesAtExpiration = false
  /// Nil when the disks hold nothing but a fresh system.
  var disk: ContentID?
  /// Whether its end was confirmed with a token.
  package var isTerminated = false
}

extension DedicatedServer: NumberedService {
  package static let serviceKind = "ovhcloud.dedicatedServer"
  static var table: WritableKeyPath<Tables, TreeDictionary<String, DedicatedServer>> {
    \.dedicatedServers
  }

  /// Whether its own system runs: who reaches the rescue system does not reach the service.
  var isReachable: Bool { state == .ok && power == .on && runningBoot != .rescue }
  var hasEnded: Bool { state == .deleted }
  var endsAt: Instant? { deletesAtExpiration && state != .expired ? expiration : nil }
  var isBilled: Bool { state != .expired && state != .deleted }

  var fields: [Field] {
    [
      Field("serviceNumber", serviceNumber), Field("address", address),
      Field("state", state.rawValue), Field("power", power.rawValue), Field("boot", boot.type),
      Field("boot.running", runningBoot.type), Field("operatingSystem", operatingSystem),
      Field("hostname", hostname), Field("monitoring", isMonitored),
      Field("monthlyFee", monthlyFee), Field("expiration", expiration),
      Field("renewsAutomatically", renewsAutomatically),
      Field("deleteAtExpiration", deletesAtExpiration), Field("isTerminated", isTerminated),
      Field("disk.content", disk),
    ]
  }

  func ownFacts(at now: Instant) -> [String: FactValue] {
    var facts: [String: FactValue] = [
      "state": .text(state.rawValue), "power": .text(power.rawValue), "boot": .text(boot.type),
      "boot.running": .text(runningBoot.type), "operatingSystem": .text(operatingSystem),
      "monitoring": .bool(isMonitored), "expiration": .instant(expiration),
      "deleteAtExpiration": .bool(deletesAtExpiration),
    ]
    facts["hostname"] = hostname.map(FactValue.text)
    return facts
  }

  var contents: [HeldContent] {
    guard let disk, !hasEnded else { return [] }
    return [HeldContent(disk, .disk)]
  }

  mutating func restore(_ contents: [HeldContent]) {
    for content in contents where content.role == .disk { disk = content.id }
  }
}
