import Synchronization

/// The distances from the places of one console that were asked for; threads share it.
final class KnownDistances: Sendable {
  private let tables = Mutex<[String: [String: ConsoleMap.Distance]]>([:])

  func distances(
    from place: String, _ search: () -> [String: ConsoleMap.Distance]
  ) -> [String: ConsoleMap.Distance] {
    if let known = tables.withLock({ $0[place] }) { return known }
    let found = search()
    tables.withLock { $0[place] = found }
    return found
  }
}
