import HashTreeCollections
package import Values

/// When what an operation starts is done, instead of when the provider's behaviour says so.
package enum TransitionPolicy: Hashable, Sendable {
  case immediate
  case after(CalendarDuration)
  /// Once the service was read so often.
  case reads(Int)
}

/// A policy for one operation.
struct TransitionSetting: Record {
  let operation: String
  let policy: TransitionPolicy

  var id: String { operation }
  var key: RecordKey { RecordKey(.transition, "transition", name: operation) }
  var fields: [Field] {
    let (name, duration, count): (String, CalendarDuration?, Int?) =
      switch policy {
      case .immediate: ("immediate", nil, nil)
      case .after(let duration): ("after", duration, nil)
      case .reads(let count): ("reads", nil, count)
      }
    return [Field("policy", name), Field("after", duration), Field("reads", count)]
  }

  static var table: WritableKeyPath<Tables, TreeDictionary<String, TransitionSetting>> {
    \.transitions
  }
}

/// An event that waits until its service has been read often enough.
struct AwaitedReads: Record {
  /// The event's.
  let id: Int
  let service: ServiceReference
  var remaining: Int

  var about: ServiceReference? { service }
  var key: RecordKey { RecordKey(.awaitedReads, "awaited reads", number: id) }
  var fields: [Field] { [Field("service", service), Field("remaining", remaining)] }

  static var table: WritableKeyPath<Tables, TreeDictionary<Int, AwaitedReads>> { \.awaitedReads }
}
