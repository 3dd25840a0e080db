import HashTreeCollections
package import Values

extension World {
  /// The last moment that RFC 3339 can write.
  package static let endOfTime = Instant(secondsSince1970: 253_402_300_799)

  /// The policies by operation.
  package var transitions: [String: TransitionPolicy] {
    tables.transitions.reduce(into: [:]) { $0[$1.key] = $1.value.policy }
  }

  /// Sets when what an operation starts from now on is done; nil leaves it to the behaviour.
  package mutating func setTransition(_ policy: TransitionPolicy?, of operation: String) {
    if let policy {
      put(TransitionSetting(operation: operation, policy: policy))
    } else {
      remove(TransitionSetting.self, operation)
    }
  }

  /// Whether something waits for a service to be read.
  package func awaitsReads(ofServiceNamed name: String) -> Bool {
    !tables.awaitedReads.isEmpty && tables.awaitedReads.values.contains { $0.service.name == name }
  }

  /// Counts that somebody read a service, and lets happen what waited for that.
  package mutating func countRead(ofServiceNamed name: String) {
    let awaited = tables.awaitedReads.values.filter { $0.service.name == name }
    for var reads in awaited.sorted(by: { $0.id < $1.id }) {
      reads.remaining -= 1
      guard reads.remaining <= 0 else {
        put(reads)
        continue
      }
      remove(AwaitedReads.self, reads.id)
      if let event = find(DueEvent.self, reads.id) { move(event, to: now) }
    }
    advance(to: now)
  }

  /// Moves what an operation started to where its policy has it.
  mutating func applyTransition(of operation: String, to outcome: Outcome) {
    guard let policy = find(TransitionSetting.self, operation)?.policy else { return }
    for event in events(startedBy: outcome) {
      switch policy {
      case .immediate: move(event, to: now)
      case .after(let duration): move(event, to: now + duration)
      case .reads(let count):
        let waiting = move(event, to: Self.endOfTime)
        put(AwaitedReads(id: waiting, service: event.service, remaining: count))
      }
    }
    if policy == .immediate { advance(to: now) }
  }

  private func events(startedBy outcome: Outcome) -> [DueEvent] {
    var services = outcome.tasks.compactMap { find(WorldTask.self, $0)?.service }
    if let order = outcome.order.flatMap({ find(Order.self, $0) }) {
      services.append(order.service)
    }
    let events = Set(services).sorted().flatMap { tables.eventsOfService[$0] }
    return events.compactMap { find(DueEvent.self, $0) }.filter { event in
      switch event.happening {
      case .taskDone(let id): outcome.tasks.contains(id)
      case .orderDelivered(let id): outcome.order == id
      case .periodEnds, .ticketReviewed: false
      }
    }
  }

  /// Lets an event happen at another time, and says so in its task.
  ///
  /// The event gets another number: the schedule may still hold the old one.
  ///
  /// - Returns: The number.
  @discardableResult
  private mutating func move(_ event: DueEvent, to instant: Instant) -> Int {
    remove(DueEvent.self, event.id)
    let moved = DueEvent(
      id: reserve(.event), at: instant, service: event.service, happening: event.happening)
    put(moved)
    if case .taskDone(let id) = event.happening, var task = find(WorldTask.self, id) {
      task.dueAt = instant
      put(task)
    }
    return moved.id
  }
}
