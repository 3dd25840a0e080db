import HashTreeCollections
package import Values

/// A purchase: what it costs now and, when it recurs, what it costs each period.
package struct Order: Hashable, Sendable {
  package enum State: String, Hashable, Sendable {
    case unpaid, checking, delivering, delivered, cancelled
  }

  package var id: Int
  package var service: ServiceReference
  package var description: Message
  package var total: Money
  package var recurring: Money?
  package var period: CalendarDuration?
  package var state: State
  package var createdAt: Instant
  package var paidAt: Instant?
}

extension Order: Record {
  var about: ServiceReference? { service }
  var key: RecordKey { RecordKey(.order, "order", number: id) }
  var fields: [Field] {
    [
      Field("service", service), Field("description", description.key), Field("total", total),
      Field("recurring", recurring), Field("period", period), Field("state", state.rawValue),
      Field("createdAt", createdAt), Field("paidAt", paidAt),
    ]
  }

  static var table: WritableKeyPath<Tables, TreeDictionary<Int, Order>> { \.orders }

  static func reindex(_ tables: inout Tables, from before: Order?, to after: Order?) {
    guard let order = after ?? before else { return }
    if after?.state == .unpaid {
      tables.unpaidOrdersOfService.add(order.id, of: order.service)
    } else {
      tables.unpaidOrdersOfService.remove(order.id, of: order.service)
    }
  }
}
