import HashTreeCollections
package import Values

/// A virtual private server of OVHcloud.
package struct VPS: Hashable, Sendable {
  /// The states of the API that occur here, then not paid any more and not there any more.
  package enum State: String, Sendable {
    case running, backuping, maintenance, rebooting, stopping, stopped, expired, deleted
  }

  /// The snapshot option, from the order to the end.
  package enum SnapshotOption: Hashable, Sendable {
    case released
    /// Ordered; the activation is known once the order is paid.
    case ordered(activation: Instant?)
    /// Usable; `endsAt` is set once it is cancelled for the end of the period.
    case subscribed(endsAt: Instant?)
  }

  package struct Snapshot: Hashable, Sendable {
    let content: ContentID
    package let creationDate: Instant
    package var description: String?
  }

  /// What its owner may set freely, by the names of the API (`PUT /vps/{serviceName}`).
  package struct Settings: Hashable, Sendable {
    package var displayName: String?
    package var keymap: String?
    package var netbootMode = "local"
    package var isMonitored = false
  }

  /// As `vps-1a2b3c4d.vps.ovh.net`.
  package let id: String
  /// The number by which billing knows the service.
  package let serviceNumber: Int
  package let zone: String
  package var state: State
  let monthlyFee: Money
  /// The end of the period that is paid for.
  package var expiration: Instant
  package var renewsAutomatically: Bool
  package var deletesAtExpiration = false
  package var settings = Settings()
  var disk: ContentID
  package var option: SnapshotOption
  /// Oldest first.
  package var snapshots: [Snapshot]
  /// Whether its end was confirmed with a token.
  package var isTerminated = false
}

extension VPS: NumberedService {
  package static let serviceKind = "ovhcloud.vps"
  static var table: WritableKeyPath<Tables, TreeDictionary<String, VPS>> { \.privateServers }

  var isReachable: Bool { state == .running }
  var hasEnded: Bool { state == .deleted }
  var endsAt: Instant? { deletesAtExpiration && state != .expired ? expiration : nil }
  var isBilled: Bool { state != .expired && state != .deleted }

  var fields: [Field] {
    [
      Field("serviceNumber", serviceNumber), Field("zone", zone), Field("state", state.rawValue),
      Field("monthlyFee", monthlyFee), Field("expiration", expiration),
      Field("renewsAutomatically", renewsAutomatically),
      Field("deleteAtExpiration", deletesAtExpiration), Field("isTerminated", isTerminated),
      Field("displayName", settings.displayName), Field("keymap", settings.keymap),
      Field("netbootMode", settings.netbootMode), Field("slaMonitoring", settings.isMonitored),
      Field("disk.content", disk),
      Field("option.snapshot", option.name),
      Field("option.snapshot.activation", option.activation),
      Field("option.snapshot.end", option.end),
    ]
      + snapshots.enumerated().flatMap { index, snapshot in
        let name = index == 0 ? "snapshot" : "snapshot.\(index + 1)"
        return [
          Field("\(name).content", snapshot.content),
          Field("\(name).creationDate", snapshot.creationDate),
          Field("\(name).description", snapshot.description),
        ]
      }
  }

  func ownFacts(at now: Instant) -> [String: FactValue] {
    var facts: [String: FactValue] = [
      "state": .text(state.rawValue),
      "expiration": .instant(expiration),
      "deleteAtExpiration": .bool(deletesAtExpiration),
      "option.snapshot": .text(option.name),
      "snapshot.exists": .bool(!snapshots.isEmpty),
    ]
    facts["option.snapshot.activation"] = option.activation.map(FactValue.instant)
    facts["snapshot.creationDate"] = snapshots.last.map { .instant($0.creationDate) }
    facts["snapshot.description"] = snapshots.last?.description.map(FactValue.text)
    return facts
  }

  private var heldSnapshots: [HeldContent] {
    snapshots.map { HeldContent($0.content, .snapshot, asOf: $0.creationDate) }
  }

  var contents: [HeldContent] {
    hasEnded ? [] : [HeldContent(disk, .disk)] + heldSnapshots
  }

  /// The snapshots go with their option, and everything with the VPS.
  var doomedContents: [HeldContent] {
    endsAt != nil ? contents : option.end == nil ? [] : heldSnapshots
  }

  mutating func restore(_ contents: [HeldContent]) {
    for content in contents where content.role == .disk { disk = content.id }
  }
}

extension VPS.SnapshotOption {
  package var name: String {
    switch self {
    case .released: "released"
    case .ordered: "ordered"
    case .subscribed: "subscribed"
    }
  }

  package var isSubscribed: Bool {
    if case .subscribed = self { true } else { false }
  }

  var activation: Instant? {
    if case .ordered(let activation) = self { activation } else { nil }
  }

  var end: Instant? {
    if case .subscribed(let end) = self { end } else { nil }
  }
}
