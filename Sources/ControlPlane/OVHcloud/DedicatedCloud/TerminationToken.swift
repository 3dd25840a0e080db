import HashTreeCollections
import Values

/// The secret with which a termination is confirmed.
struct TerminationToken: Record {
  let text: String
  let number: Int
  let service: ServiceReference
  let expires: Instant
  var isUsed: Bool

  var id: String { text }
  var about: ServiceReference? { service }
  var key: RecordKey { RecordKey(.terminationToken, "termination token", number: number) }
  var fields: [Field] {
    [
      Field("service", service), Field("expires", expires), Field("isUsed", isUsed),
      Field("text", text, isShown: false),
    ]
  }

  static var table: WritableKeyPath<Tables, TreeDictionary<String, TerminationToken>> { \.tokens }
}
