import HashTreeCollections
import Values

/// Something that will happen to a service when the clock reaches its time.
struct DueEvent: Record {
  let id: Int
  let at: Instant
  let service: ServiceReference
  let happening: Happening

  var key: RecordKey { RecordKey(.event, "event", number: id) }
  var about: ServiceReference? { service }
  var fields: [Field] {
    [
      Field("at", at), Field("service", service), Field("happening", happening.name),
      Field("of", happening.number),
    ]
  }

  static var table: WritableKeyPath<Tables, TreeDictionary<Int, DueEvent>> { \.events }

  static func reindex(_ tables: inout Tables, from before: DueEvent?, to after: DueEvent?) {
    if let before { tables.eventsOfService.remove(before.id, of: before.service) }
    if let after {
      tables.eventsOfService.add(after.id, of: after.service)
      tables.schedule.add(Schedule.Entry(at: after.at, event: after.id))
    }
    tables.dropCalledOffEvents()
  }
}

/// What can happen by itself.
enum Happening: Hashable, Sendable {
  case taskDone(Int)
  /// A paid order is delivered.
  case orderDelivered(Int)
  /// The period that was paid for ends: it is renewed and billed, or the service ends.
  case periodEnds
  /// Somebody at the provider has read a ticket.
  case ticketReviewed(Int)

  var name: String {
    switch self {
    case .taskDone: "taskDone"
    case .orderDelivered: "orderDelivered"
    case .periodEnds: "periodEnds"
    case .ticketReviewed: "ticketReviewed"
    }
  }

  var number: Int? {
    switch self {
    case .taskDone(let id), .orderDelivered(let id), .ticketReviewed(let id): id
    case .periodEnds: nil
    }
  }
}
