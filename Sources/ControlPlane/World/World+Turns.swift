package import Values

extension World {
  /// Lets time pass: what is due happens in the order of time, then of sequence.
  ///
  /// - Precondition: The instant is not before `now`.
  package mutating func advance(to instant: Instant) {
    precondition(instant >= now, "the virtual clock does not go back")
    while let next = tables.schedule.first, next.at <= instant,
      let event = find(DueEvent.self, next.event)
    {
      moveClock(to: event.at)
      remove(DueEvent.self, event.id)
      happen(event)
    }
    moveClock(to: instant)
  }

  private mutating func happen(_ event: DueEvent) {
    guard let record = record(event.service) else { return }
    record.receive(event, in: &self)
  }

  mutating func deliver<S: ServiceRecord>(_ event: DueEvent, to record: S) {
    var record = record
    switch event.happening {
    case .taskDone(let id):
      guard var task = find(WorldTask.self, id) else { return }
      task.state = .done
      put(task)
      var turn = turn(of: record.reference)
      record.finish(task, &turn)
      carryOut(turn, record)
    case .orderDelivered(let id):
      guard var order = find(Order.self, id) else { return }
      order.state = .delivered
      var turn = turn(of: record.reference)
      turn.update(order)
      record.orderDelivered(order, &turn)
      carryOut(turn, record)
    case .periodEnds:
      var turn = turn(of: record.reference)
      record.periodEnds(&turn)
      carryOut(turn, record)
    case .ticketReviewed:
      var turn = turn(of: record.reference)
      record.ticketReviewed(&turn)
      carryOut(turn, record)
    }
  }

  func turn(of service: ServiceReference, operation: String? = nil) -> Turn {
    Turn(
      operation: operation, now: now, behaviour: behaviour, account: account, service: service,
      runningTasks: runningTasks(of: service), sequences: sequences)
  }

  /// Makes true what the rules of a service decided.
  @discardableResult
  mutating func carryOut(_ turn: Turn, _ record: some ServiceRecord) -> Outcome {
    put(turn.sequences)
    put(record)
    for server in turn.created { put(server) }
    for task in turn.cancelledTasks { callOff(task) }
    for task in turn.tasks { put(task) }
    for order in turn.orders { put(order) }
    for entry in turn.ledger { put(entry) }
    for mail in turn.mails { put(mail) }
    for token in turn.tokens { put(token) }
    for ticket in turn.tickets { put(ticket) }
    for event in turn.events { put(event) }
    if record.hasEnded { abandon(record.reference) }
    return Outcome(
      tasks: turn.tasks.map(\.id), order: turn.orders.first?.id,
      created: turn.created.map(\.reference), answer: turn.answer)
  }

  private mutating func callOff(_ task: WorldTask) {
    put(task)
    for id in tables.eventsOfService[task.service]
    where find(DueEvent.self, id)?.happening == .taskDone(task.id) {
      callOff(event: id)
    }
  }

  /// Removes an event, and what waited for reads to let it happen.
  private mutating func callOff(event id: Int) {
    remove(DueEvent.self, id)
    if find(AwaitedReads.self, id) != nil { remove(AwaitedReads.self, id) }
  }

  /// Calls off what was still to happen to a service that has ended.
  private mutating func abandon(_ service: ServiceReference) {
    for event in tables.eventsOfService[service] { callOff(event: event) }
    for var task in runningTasks(of: service) {
      task.state = .error
      put(task)
    }
    for id in tables.unpaidOrdersOfService[service] {
      guard var order = find(Order.self, id) else { continue }
      order.state = .cancelled
      put(order)
    }
  }
}
