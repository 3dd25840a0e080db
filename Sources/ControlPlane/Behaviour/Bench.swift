import Values

/// A fork of a world with services of its own to try things on.
///
/// The services of the world are left alone: an experiment must not depend on what they went through.
struct Bench {
  private(set) var world: World
  /// What was done and seen, one after the other.
  private(set) var log = ExperimentLog()

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
      let outcome = try world.perform(
        OperationRequest(operation: operation, service: service, arguments: arguments))
      log.add(.performed(operation))
      return outcome
    } catch {
      log.add(.refused(operation, error))
      throw Failure.refused("\(operation): \(error.code)")
    }
  }

  /// The code with which an operation is refused now; nil when it would be performed.
  mutating func refusal(
    _ operation: String, on service: ServiceReference, _ arguments: [String: String] = [:]
  ) -> String? {
    var trial = world
    do {
      _ = try trial.perform(
        OperationRequest(operation: operation, service: service, arguments: arguments))
      log.add(.accepted(operation))
      return nil
    } catch {
      log.add(.refused(operation, error))
      return error.code
    }
  }

  mutating func wait(_ duration: CalendarDuration) {
    world.advance(to: world.now + duration)
    log.add(.waited(duration))
  }

  /// Whether the preview of an operation warns of a loss in a role.
  mutating func previewsLoss(
    of role: ContentRole, _ operation: String, on service: ServiceReference,
    _ arguments: [String: String] = [:]
  ) throws -> Bool {
    let request = OperationRequest(operation: operation, service: service, arguments: arguments)
    let preview = world.preview(request)
    log.add(.previewed(operation))
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
    let duration = CalendarDuration(
      seconds: world.now.secondsSince1970 - start.secondsSince1970)
    if !duration.isZero { log.add(.waited(duration)) }
    return duration
  }

  /// Lets the running tasks of a service end.
  @discardableResult
  mutating func finishTasks(of service: ServiceReference) throws -> CalendarDuration {
    try time(until: "tasks done") { bench in
      bench.world.tasks(of: service).allSatisfy { !$0.isRunning }
    }
  }

  /// The shortest wait after which something that stays so is so: what no event marks.
  ///
  /// Each try is made on a copy; the log tells the last one that failed and the first that did not.
  mutating func shortestWait(
    _ what: String, until isSo: (inout Bench) -> Bool
  ) throws -> CalendarDuration {
    func tried(after seconds: Int64) -> (holds: Bool, log: ExperimentLog) {
      var later = self
      if seconds > 0 { later.wait(CalendarDuration(seconds: seconds)) }
      return (isSo(&later), later.log)
    }
    let start = log
    let atOnce = tried(after: 0)
    guard !atOnce.holds else {
      log = atOnce.log
      return CalendarDuration()
    }
    var low: Int64 = 0
    var high: Int64 = 1
    while !tried(after: high).holds {
      low = high
      high *= 2
      guard high < 200_000_000 else { throw Failure.neverHappened(what) }
    }
    while high - low > 1 {
      let middle = (low + high) / 2
      if tried(after: middle).holds { high = middle } else { low = middle }
    }
    log = tried(after: low).log
    for entry in tried(after: high).log.entries.dropFirst(start.entries.count) { log.add(entry) }
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
