import HashTreeCollections
import Values

/// A service of a provider: its state and the rules by which it changes.
///
/// Rules are pure: they change the value and say in the `Turn` what else follows (tasks, mails,
/// charges…); the world carries that out.
protocol ServiceRecord: Record, ContentHolder where ID == String {
  static var serviceKind: String { get }

  /// Whether the service is usable over the network.
  var isReachable: Bool { get }
  /// Whether the service no longer exists for its owner.
  var hasEnded: Bool { get }
  /// When the service will end, once that is decided.
  var endsAt: Instant? { get }
  var isBilled: Bool { get }

  /// What is true of the service at a moment, but for what every service has.
  func ownFacts(at now: Instant) -> [String: FactValue]

  mutating func finish(_ task: WorldTask, _ turn: inout Turn)
  mutating func orderPaid(_ order: Order, _ turn: inout Turn)
  mutating func orderDelivered(_ order: Order, _ turn: inout Turn)
  mutating func periodEnds(_ turn: inout Turn)
  mutating func ticketReviewed(_ turn: inout Turn)
  /// Puts backed up data in the place of the present data.
  mutating func restore(_ contents: [HeldContent])

  // What the world does with a service of any kind. It is asked of the kind, so that the compiler makes its code
  // for each kind: code for all at once is slow.

  /// A service by its name, also one that has ended.
  static func record(named name: String, in world: World) -> (any ServiceRecord)?
  /// Lets an event of the service happen.
  func receive(_ event: DueEvent, in world: inout World)
}

extension ServiceRecord {
  var reference: ServiceReference { ServiceReference(kind: Self.serviceKind, name: id) }
  var key: RecordKey { RecordKey(reference) }
  var about: ServiceReference? { reference }
  var endsAt: Instant? { nil }
  var doomedContents: [HeldContent] { endsAt == nil ? [] : contents }

  static func record(named name: String, in world: World) -> (any ServiceRecord)? {
    world.find(Self.self, name)
  }

  func receive(_ event: DueEvent, in world: inout World) { world.deliver(event, to: self) }

  mutating func orderPaid(_ order: Order, _ turn: inout Turn) {}
  mutating func orderDelivered(_ order: Order, _ turn: inout Turn) {}
  mutating func ticketReviewed(_ turn: inout Turn) {}
}
