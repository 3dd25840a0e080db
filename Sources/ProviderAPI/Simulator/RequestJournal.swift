import JSON
import Values

/// The last requests to the providers' APIs, oldest first.
struct RequestJournal: Sendable {
  static let limit = 1_000

  struct Entry: Sendable {
    let number: Int
    let plane: String
    let method: String
    let target: String
    let status: Int
    /// The call that it was understood as; nil when no route fits.
    let operation: String?
    /// The fault rule that struck it.
    let fault: Int?
    /// The virtual time.
    let at: Instant
  }

  /// A ring: the entry of number n is at n modulo the limit.
  private var ring: [Entry] = []
  private var count = 0

  var entries: [Entry] {
    guard ring.count == Self.limit else { return ring }
    let split = count % Self.limit
    return Array(ring[split...] + ring[..<split])
  }

  mutating func append(
    plane: String, method: String, target: String, status: Int, operation: String?,
    fault: Int?, at: Instant
  ) {
    let entry = Entry(
      number: count + 1, plane: plane, method: method, target: target, status: status,
      operation: operation, fault: fault, at: at)
    if ring.count < Self.limit { ring.append(entry) } else { ring[count % Self.limit] = entry }
    count += 1
  }

  mutating func clear() {
    self = RequestJournal()
  }
}
