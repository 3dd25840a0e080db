import Values

/// A fork of a world with services of its own to try things on.
///
/// The services of the world are left alone: an experiment must not depend on what they went through.
struct Bench {
  private(set) var world: World

  /// An experiment that did not come to an end.
  enum Failure: Error {
    case refused(String)
    case neverHappened(String)
  }

  init(_ world: World) {
    self.world = world.fork()
    self.world.put(
      Account(
        name: "bench-ovh", email: "bench@example.com", language: "en", currency: "EUR",
        paymentMethods: ["card"], defaultPaymentMethod: "card"))
  }

  mutating func install(_ record: some ServiceRecord, periodEnd: Instant) -> ServiceReference {
    world.install(record, periodEnd: periodEnd)
    return record.reference
  }

  mutating func newContent() -> ContentID { world.reserve(.content) }
}

// Acting.
extension Bench {
  @discardableResult
  mutating func perform(
    _ operation: String, on service: ServiceReference, _ arguments: [String: String] = [:]
  ) throws -> Outcome {
    do {
      return try world.perform(
        OperationRequest(operation: operation, service: service, arguments: arguments))
    } catch {
      throw Failure.refused("\(operation): \(error.code)")
    }
  }

  /// The code with which an operation is refused now; nil when it would be performed.
  func refusal(
    _ operation: String, on service: ServiceReference, _ arguments: [String: String] = [:]
  ) -> String? {
    var trial = world
    do {
      _ = try trial.perform(
        OperationRequest(operation: operation, service: service, arguments: arguments))
      return nil
    } catch {
      return error.code
    }
  }

  mutating func wait(_ duration: CalendarDuration) {
    world.advance(to: world.now + duration)
  }

  /// Whether the preview of an operation warns of a loss in a role.
  func previewsLoss(
    of role: ContentRole, _ operation: String, on service: ServiceReference,
    _ arguments: [String: String] = [:]
  ) throws -> Bool {
    let request = OperationRequest(operation: operation, service: service, arguments: arguments)
    let preview = world.preview(request)
    if let refusal = preview.refusal { throw Failure.refused("\(operation): \(refusal.code)") }
    return preview.hazards.contains {
      $0.kind == .loss && $0.message.key == "hazard.loss.\(role.rawValue)"
    }
  }
}

// Measuring.
extension Bench {
  func fact(_ name: String, of service: ServiceReference) -> FactValue? {
    world.facts(about: service)[name]
  }

  func isReachable(_ service: ServiceReference) -> Bool {
    fact("reachable", of: service) == .bool(true)
  }

  /// Lets time pass from event to event until something is so.
  ///
  /// - Returns: How long it took.
  @discardableResult
  mutating func time(
    until what: String, _ isSo: (Bench) -> Bool
  ) throws -> CalendarDuration {
    let start = world.now
    while !isSo(self) {
      guard let next = world.nextEvent, next < start + CalendarDuration(years: 5) else {
        throw Failure.neverHappened(what)
      }
      world.advance(to: next)
    }
    return CalendarDuration(seconds: world.now.secondsSince1970 - start.secondsSince1970)
  }

  /// Lets the running tasks of a service end.
  @discardableResult
  mutating func finishTasks(of service: ServiceReference) throws -> CalendarDuration {
    try time(until: "tasks done") { bench in
      bench.world.tasks(of: service).allSatisfy { !$0.isRunning }
    }
  }

  /// The shortest wait after which something that stays so is so: what no event marks.
  func shortestWait(_ what: String, until isSo: (Bench) -> Bool) throws -> CalendarDuration {
    func holds(after seconds: Int64) -> Bool {
      var later = self
      later.wait(CalendarDuration(seconds: seconds))
      return isSo(later)
    }
    var high: Int64 = 1
    while !holds(after: high) {
      high *= 2
      guard high < 200_000_000 else { throw Failure.neverHappened(what) }
    }
    var low: Int64 = holds(after: 0) ? 0 : 1
    if low == 0 { return CalendarDuration() }
    low = high / 2
    while high - low > 1 {
      let middle = (low + high) / 2
      if holds(after: middle) { high = middle } else { low = middle }
    }
    return CalendarDuration(seconds: high)
  }

  /// What was charged for a service since the bench was set up.
  func charges(for service: ServiceReference) -> [LedgerEntry] {
    world.ledger.filter { $0.service == service }
  }

  /// The time between two charges for a service, in whole months when it is that.
  mutating func timeBetweenCharges(for service: ServiceReference) throws -> CalendarDuration {
    try time(until: "two charges") { $0.charges(for: service).count >= 2 }
    let times = charges(for: service).map(\.at)
    for months in 1...60 where times[0] + CalendarDuration(months: months) == times[1] {
      return CalendarDuration(months: months)
    }
    return CalendarDuration(seconds: times[1].secondsSince1970 - times[0].secondsSince1970)
  }
}
