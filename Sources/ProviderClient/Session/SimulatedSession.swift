import ControlPlane
import ControlPlaneJSON
import JSON
import RunEngine
import Values

/// A session on a simulator: the providers' APIs, with the clock and the forks of the simulator.
final class SimulatedSession: ProviderSession {
  /// More events than happen to a customer in a month; each costs a look at the service.
  private static let eventLimit = 1_000

  var reader: PlaneReader
  var watch: PlaneWatch?
  /// The name under which the simulator keeps the state of the beginning.
  private let beginning: String
  /// The fork on which a walk is tried that is to change nothing.
  private let trial: String?
  private var lastKnownNow: Instant

  /// Begins on the main plane, or on a fork of it when nothing is to be kept.
  init(access: ProviderAccess, isPreview: Bool) throws(SessionFailure) {
    beginning = "run-\(access.pace.token)"
    do throws(ProviderFailure) {
      var access = access
      trial = isPreview ? try Self.fork(access) : nil
      if let trial { access = access.fork(at: trial) }
      reader = PlaneReader(access: access)
      lastKnownNow = try reader.now()
      try access.simulator?.call("PUT", "/snapshots/\(beginning)")
    } catch {
      throw error.told(by: access.origin)
    }
  }

  func close() {
    _ = try? reader.access.simulator?.call("DELETE", "/snapshots/\(beginning)")
    if let trial { Self.drop(trial, reader.access) }
  }

  /// The virtual time; the last one that is known when the server does not answer.
  var now: Instant {
    lastKnownNow = (try? reader.now()) ?? lastKnownNow
    return lastKnownNow
  }

  func facts(
    about service: ServiceReference
  ) throws(SessionFailure) -> [String: FactValue] {
    try reading { (reader: inout PlaneReader) throws(ProviderFailure) in
      try reader.facts(about: service)
    }
  }

  func perform(
    _ request: OperationRequest
  ) throws(SessionFailure) -> Result<Outcome, Refusal> {
    try reading { (reader: inout PlaneReader) throws(ProviderFailure) in
      try Performer(request: request).perform(reading: &reader)
    }
  }

  /// Performs the operation on a fork, through the provider's API too, and asks what it leads to.
  func preview(_ request: OperationRequest) throws(SessionFailure) -> Preview {
    try onFork { (reader: inout PlaneReader) throws(ProviderFailure) in
      let outcome: Outcome
      switch try Performer(request: request).perform(reading: &reader) {
      case .failure(let refusal): return Preview(refusal: refusal)
      case .success(let performed): outcome = performed
      }
      let query = request.service.map {
        [(name: "kind", value: $0.kind), (name: "name", value: $0.name)]
      }
      let json = try reader.access.simulator?.get("/preview", query ?? [])
      guard var preview = json.flatMap(Preview.init(json:)) else {
        throw .unreadable("/_balise/preview")
      }
      preview.outcome = outcome
      return preview
    }
  }

  func advance(to instant: Instant) throws(SessionFailure) {
    guard instant > now else { return }
    try reading { (reader: inout PlaneReader) throws(ProviderFailure) in
      _ = try reader.access.simulator?.call("PUT", "/clock", ["now": .string(instant.iso8601)])
    }
  }

  func firstInstant(
    within horizon: CalendarDuration, service: ServiceReference,
    where condition: ([String: FactValue]) -> Bool
  ) throws(SessionFailure) -> Instant? {
    try onFork { (reader: inout PlaneReader) throws(ProviderFailure) in
      let end = try reader.now() + horizon
      for _ in 0..<Self.eventLimit {
        if condition(try reader.facts(about: service)) { return try reader.now() }
        let next = try reader.access.simulator?.get("/clock")["nextEvent"]?.text
        guard let next = next.flatMap(Instant.init(iso8601:)), next <= end else { return nil }
        let moment = max(next, try reader.now())
        try reader.access.simulator?.call("PUT", "/clock", ["now": .string(moment.iso8601)])
      }
      return nil
    }
  }

  func difference() throws(SessionFailure) -> [Change] {
    try reading { (reader: inout PlaneReader) throws(ProviderFailure) in
      let changes = try reader.access.simulator?.get("/difference", [("since", beginning)])
      return (changes?.elements ?? []).compactMap { Change(json: $0) }
    }
  }

  // MARK: Forks

  /// Makes a fork of a plane.
  ///
  /// - Returns: Its path.
  private static func fork(_ access: ProviderAccess) throws(ProviderFailure) -> String {
    guard let path = try access.simulator?.call("POST", "/forks")["path"]?.text else {
      throw .unreadable("/_balise/forks")
    }
    return path
  }

  private func onFork<Value>(
    _ body: (inout PlaneReader) throws(ProviderFailure) -> Value
  ) throws(SessionFailure) -> Value {
    try reading { (own: inout PlaneReader) throws(ProviderFailure) in
      let path = try Self.fork(own.access)
      defer { Self.drop(path, own.access) }
      var reader = PlaneReader(access: own.access.fork(at: path), seen: own.seen)
      return try body(&reader)
    }
  }

  /// A fork that cannot be dropped does no harm but take room.
  private static func drop(_ path: String, _ access: ProviderAccess) {
    let name = path.split(separator: "/").last ?? ""
    _ = try? access.simulator?.call("DELETE", "/forks/\(name)")
  }
}
