import HashTreeCollections

/// A request that carried an idempotency key, and its outcome.
struct PerformedRequest: Record {
  let id: String
  let operation: String
  let outcome: Outcome

  var key: RecordKey { RecordKey(.performedRequest, "request", name: id) }
  var fields: [Field] {
    [
      Field("operation", operation),
      Field("tasks", outcome.tasks.map(String.init).joined(separator: " ")),
      Field("order", outcome.order),
      Field("created", outcome.created.map { "\($0.kind) \($0.name)" }.joined(separator: "\n")),
      Field("answer", outcome.answer),
    ]
  }

  static var table: WritableKeyPath<Tables, TreeDictionary<String, PerformedRequest>> {
    \.performedRequests
  }
}
