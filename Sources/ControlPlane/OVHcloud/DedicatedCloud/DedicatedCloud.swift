import HashTreeCollections
package import Values

/// A Managed Bare Metal of OVHcloud, which its API calls a dedicated cloud.
package struct DedicatedCloud: Hashable, Sendable {
  /// The states of the API that occur; `deleted` stands for a service that is gone.
  package enum State: String, Sendable {
    case delivered, disabled, toRemove, deleted
  }

  /// How far the termination got.
  package enum Termination: Hashable, Sendable {
    case none
    /// A token was sent; it is the newest one that expires here.
    case requested(tokenExpires: Instant)
    case confirmed(at: Instant)
  }

  /// As `pcc-178-32-194-10`.
  package let id: String
  package let serviceNumber: Int
  /// The customer who may ask for the termination.
  package let administrator: String
  /// `disabled` while a debt suspends it.
  package var state: State
  let monthlyFee: Money
  /// The next billing day, up to which the service is paid.
  package var expiration: Instant
  package let engagedUntil: Instant?
  package let canDeleteAtExpiration: Bool
  package var deletesAtExpiration: Bool
  var data: ContentID?
  var addressBlocks: ContentID?
  package var termination: Termination
}

extension DedicatedCloud: NumberedService {
  package static let serviceKind = "ovhcloud.dedicatedCloud"
  static var table: WritableKeyPath<Tables, TreeDictionary<String, DedicatedCloud>> {
    \.dedicatedClouds
  }

  var isReachable: Bool { state == .delivered }
  var hasEnded: Bool { state == .deleted }
  var isBilled: Bool { state == .delivered || state == .disabled }
  var endsAt: Instant? { deletesAtExpiration && !isConfirmed ? expiration : nil }
  package var isConfirmed: Bool {
    if case .confirmed = termination { true } else { false }
  }

  var fields: [Field] {
    [
      Field("serviceNumber", serviceNumber), Field("administrator", administrator),
      Field("state", state.rawValue), Field("monthlyFee", monthlyFee),
      Field("expiration", expiration), Field("engagedUntil", engagedUntil),
      Field("canDeleteAtExpiration", canDeleteAtExpiration),
      Field("deleteAtExpiration", deletesAtExpiration), Field("data.content", data),
      Field("addressBlocks.content", addressBlocks),
      Field("termination.tokenExpires", termination.tokenExpires),
      Field("termination.confirmedAt", termination.confirmation),
    ]
  }

  func ownFacts(at now: Instant) -> [String: FactValue] {
    let validToken = termination.tokenExpires.flatMap { $0 > now ? $0 : nil }
    var facts: [String: FactValue] = [
      "state": .text(state.rawValue),
      "expiration": .instant(expiration),
      "termination.requested": .bool(validToken != nil || isConfirmed),
      "termination.confirmed": .bool(isConfirmed),
      "deleteAtExpiration": .bool(deletesAtExpiration),
      "canDeleteAtExpiration": .bool(canDeleteAtExpiration),
    ]
    facts["termination.tokenExpires"] = validToken.map(FactValue.instant)
    return facts
  }

  var contents: [HeldContent] {
    [
      data.map { HeldContent($0, .infrastructure) },
      addressBlocks.map { HeldContent($0, .addressBlocks) },
    ].compactMap(\.self)
  }

  mutating func restore(_ contents: [HeldContent]) {
    for content in contents where content.role == .infrastructure { data = content.id }
  }
}

extension DedicatedCloud.Termination {
  var tokenExpires: Instant? {
    if case .requested(let expires) = self { expires } else { nil }
  }

  var confirmation: Instant? {
    if case .confirmed(let instant) = self { instant } else { nil }
  }
}
