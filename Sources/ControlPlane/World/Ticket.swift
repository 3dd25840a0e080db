import HashTreeCollections
package import Values

/// A conversation of the customer with the provider's support.
package struct Ticket: Hashable, Sendable {
  package struct Entry: Hashable, Sendable {
    package let at: Instant
    package let text: String
  }

  package let id: Int
  /// The service that it is about.
  package let service: ServiceReference
  package let createdAt: Instant
  package let title: String
  /// Oldest first.
  package var entries: [Entry]
}

extension Ticket: Record {
  var about: ServiceReference? { service }
  var key: RecordKey { RecordKey(.ticket, "ticket", number: id) }
  var fields: [Field] {
    [
      Field("service", service), Field("createdAt", createdAt), Field("title", title),
      Field("entries", entries.count),
      Field(
        "entries.text", entries.map { "\($0.at) \($0.text)" }.joined(separator: "\n"),
        isShown: false),
    ]
  }

  static var table: WritableKeyPath<Tables, TreeDictionary<Int, Ticket>> { \.tickets }
}
