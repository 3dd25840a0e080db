import HashTreeCollections
import Values

/// One thing that the world remembers, such as a service, a task or a mail.
///
/// A record says what it holds as an ordered list of fields. Differences, the fingerprint and what
/// people are shown all come from that list, so that none of them can forget a field.
protocol Record: Sendable {
  associatedtype ID: Hashable & Sendable

  var id: ID { get }
  var key: RecordKey { get }
  /// The service that the record is about, when it is about one.
  var about: ServiceReference? { get }
  /// Every field, in a fixed order.
  var fields: [Field] { get }

  static var table: WritableKeyPath<Tables, TreeDictionary<ID, Self>> { get }
  /// Keeps the indexes right when a record is created, updated or removed.
  static func reindex(_ tables: inout Tables, from before: Self?, to after: Self?)
}

extension Record {
  var about: ServiceReference? { nil }
  static func reindex(_ tables: inout Tables, from before: Self?, to after: Self?) {}
}

/// A named value of a record.
struct Field: Hashable, Sendable {
  let name: String
  let value: FactValue?
  /// False for what belongs to the state but is no news to anybody, and for secrets.
  let isShown: Bool

  init(_ name: String, _ value: FactValue?, isShown: Bool = true) {
    self.name = name
    self.value = value
    self.isShown = isShown
  }

  init(_ name: String, _ value: (some FactConvertible)?, isShown: Bool = true) {
    self.init(name, value?.fact, isShown: isShown)
  }

  init(_ name: String, _ value: String?, isShown: Bool = true) {
    self.init(name, value.map(FactValue.text), isShown: isShown)
  }

  init(_ name: String, _ value: Instant?, isShown: Bool = true) {
    self.init(name, value.map(FactValue.instant), isShown: isShown)
  }

  init(_ name: String, _ value: ServiceReference?, isShown: Bool = true) {
    self.init(name, value.map { FactValue.text("\($0.kind) \($0.name)") }, isShown: isShown)
  }
}

/// What a record is called, and its place in a sorted difference.
struct RecordKey: Hashable, Comparable, Sendable {
  enum Kind: Int, Sendable {
    case service, backup, task, order, ledgerEntry, mail, terminationToken, ticket, account,
      behaviour
    // Bookkeeping, which is part of the state but of no difference.
    case event, sequences, performedRequest, transition, awaitedReads
  }

  let kind: Kind
  /// The words that stand before the number or the name: `mail`, or a service's kind.
  let type: String
  let number: Int
  let name: String

  init(_ kind: Kind, _ type: String, number: Int = 0, name: String = "") {
    self.kind = kind
    self.type = type
    self.number = number
    self.name = name
  }

  init(_ service: ServiceReference) {
    self.init(.service, service.kind, name: service.name)
  }

  var isShown: Bool { kind.rawValue < Kind.event.rawValue }

  /// As people read it: `mail 3`, `ovhcloud.vps vps-1a2b.vps.ovh.net`.
  var text: String { name.isEmpty ? "\(type) \(number)" : "\(type) \(name)" }

  static func < (left: RecordKey, right: RecordKey) -> Bool {
    (left.kind.rawValue, left.type, left.number, left.name)
      < (right.kind.rawValue, right.type, right.number, right.name)
  }
}
