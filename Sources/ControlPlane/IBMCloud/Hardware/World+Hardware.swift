import HashTreeCollections
import Values

// What the API knows of servers and tickets.
extension World {
  /// A server by the number of the API, up to some time after its end.
  package func hardwareServer(number: Int) -> HardwareServer? {
    tables.hardwareOfNumber[number].flatMap { hardwareServer(named: $0) }
  }

  package func hardwareServer(billingItem: Int) -> HardwareServer? {
    tables.hardwareOfBillingItem[billingItem].flatMap { hardwareServer(named: $0) }
  }

  /// The servers that the API knows, by their numbers.
  package var hardwareServers: [HardwareServer] {
    tables.hardwareServers.values.compactMap { hardwareServer(named: $0.id) }
      .sorted { $0.number < $1.number }
  }

  package func ticket(_ id: Int) -> Ticket? { find(Ticket.self, id) }

  /// A server by its full name, up to some time after its end.
  package func hardwareServer(named name: String) -> HardwareServer? {
    guard let server = find(HardwareServer.self, name) else { return nil }
    guard server.hasEnded, case .approved(_, let end) = server.cancellation else { return server }
    return now < end + behaviour[HardwareBehaviour.reclaimDuration] ? server : nil
  }
}
