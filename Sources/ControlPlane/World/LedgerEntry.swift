import HashTreeCollections
package import Values

/// An amount that the provider charged, or, when it is negative, gave back.
package struct LedgerEntry: Hashable, Sendable {
  package var id: Int
  package var at: Instant
  package var service: ServiceReference
  package var amount: Money
  package var description: Message
}

extension LedgerEntry: Record {
  var about: ServiceReference? { service }
  var key: RecordKey { RecordKey(.ledgerEntry, "ledger entry", number: id) }
  var fields: [Field] {
    [
      Field("at", at), Field("service", service), Field("amount", amount),
      Field("description", description.key),
    ]
  }

  static var table: WritableKeyPath<Tables, TreeDictionary<Int, LedgerEntry>> { \.ledger }
}
