import ControlPlane
import RunEngine
import Values

/// A session on the real world: time cannot be moved there, and nothing be tried.
final class LiveSession: ProviderSession {
  /// The pauses between looks at running tasks, in seconds: short at first, for what is soon done.
  private static let pauses = [2.0, 5.0, 10.0]

  var reader: PlaneReader
  var watch: PlaneWatch?
  /// The services that were acted on, as they were before.
  private var touched: [ServiceReference: [String: FactValue]] = [:]
  /// The services of which the operator told in this run that there is a copy of the data.
  private var backedUp: Set<ServiceReference> = []

  init(access: ProviderAccess) {
    reader = PlaneReader(access: access)
  }

  func close() {}

  var now: Instant { reader.access.pace.wallClock() }

  func facts(
    about service: ServiceReference
  ) throws(SessionFailure) -> [String: FactValue] {
    var facts = try reading { (reader: inout PlaneReader) throws(ProviderFailure) in
      try reader.facts(about: service)
    }
    if !facts.isEmpty { facts["backup.exists"] = .bool(backedUp.contains(service)) }
    return facts
  }

  func perform(
    _ request: OperationRequest
  ) throws(SessionFailure) -> Result<Outcome, Refusal> {
    if request.isOnOperatorSide { return attest(request) }
    if let service = request.service, touched[service] == nil {
      touched[service] = try facts(about: service)
    }
    return try reading { (reader: inout PlaneReader) throws(ProviderFailure) in
      try Performer(request: request).perform(reading: &reader)
    }
  }

  /// What the operator did outside: only the operator knows.
  private func attest(_ request: OperationRequest) -> Result<Outcome, Refusal> {
    guard let service = request.service else { return .success(Outcome()) }
    if request.operation == "operator.backUp" { backedUp.insert(service) }
    return .success(Outcome())
  }

  /// What the operation is known for: the real world cannot be forked to find it out.
  func preview(_ request: OperationRequest) throws(SessionFailure) -> Preview {
    do throws(Refusal) {
      _ = try OperationCatalogue.arguments(of: request)
    } catch {
      return Preview(refusal: error)
    }
    guard !request.isOnOperatorSide else { return Preview() }
    return Preview(
      hazards: KnownHazards(request: request).hazards, caveat: Message("preview.live"))
  }

  /// Waits until a moment, or until the tasks that run now are done.
  func advance(to instant: Instant) throws(SessionFailure) {
    let running = try tasks(of: nil).filter(\.isRunning).map(\.id)
    var looks = 0
    while now < instant {
      let left = Double(instant.secondsSince1970 - now.secondsSince1970)
      reader.access.pace.sleep(min(left, Self.pauses[min(looks, Self.pauses.count - 1)]))
      looks += 1
      guard !running.isEmpty else { continue }
      let open = try tasks(of: nil).filter { running.contains($0.id) && $0.isRunning }
      if open.isEmpty { return }
    }
  }

  /// Nobody can know: nil.
  func firstInstant(
    within horizon: CalendarDuration, service: ServiceReference,
    where condition: ([String: FactValue]) -> Bool
  ) -> Instant? {
    nil
  }

  /// Watches the services, whose difference is told in the end.
  func watch(_ services: [ServiceReference]) throws(SessionFailure) {
    for service in services where touched[service] == nil {
      touched[service] = try facts(about: service)
    }
    watch = try reading { (reader: inout PlaneReader) throws(ProviderFailure) in
      try PlaneWatch(services, reading: &reader)
    }
  }

  /// The facts of the services that were acted on, as they were and as they are.
  func difference() throws(SessionFailure) -> [Change] {
    var changes: [Change] = []
    for (service, before) in touched.sorted(by: { $0.key < $1.key }) {
      let after = try facts(about: service)
      for name in Set(before.keys).union(after.keys).sorted() where before[name] != after[name] {
        changes.append(
          Change(
            kind: after.isEmpty ? .removed : .updated, record: "\(service.kind) \(service.name)",
            service: service, field: name, before: before[name], after: after[name]))
      }
    }
    return changes
  }
}
