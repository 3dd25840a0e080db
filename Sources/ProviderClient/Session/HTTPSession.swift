import ControlPlane
package import RunEngine
import Values

/// A session on a control plane over HTTP, simulated or real.
package protocol HTTPSession: WatchedSession {
  /// Gives back what the session took from the server.
  func close()
}

/// What both sessions do alike: they read and perform through the providers' APIs.
protocol ProviderSession: HTTPSession {
  var reader: PlaneReader { get set }
  /// Nil until something is watched.
  var watch: PlaneWatch? { get set }
}

extension ProviderSession {
  func services(ofKind kind: String?) throws(SessionFailure) -> [ServiceReference] {
    try reading { (reader: inout PlaneReader) throws(ProviderFailure) in
      try reader.services(ofKind: kind)
    }
  }

  func tasks(of service: ServiceReference?) throws(SessionFailure) -> [WorldTask] {
    try reading { (reader: inout PlaneReader) throws(ProviderFailure) in
      try reader.tasks(of: service)
    }
  }

  func mailbox() throws(SessionFailure) -> [Mail] {
    try reading { (reader: inout PlaneReader) throws(ProviderFailure) in try reader.mailbox() }
  }

  func watch(_ services: [ServiceReference]) throws(SessionFailure) {
    watch = try reading { (reader: inout PlaneReader) throws(ProviderFailure) in
      try PlaneWatch(services, reading: &reader)
    }
  }

  func look() throws(SessionFailure) -> [SeenEffect] {
    guard var current = watch else { return [] }
    let effects = try reading { (reader: inout PlaneReader) throws(ProviderFailure) in
      try current.look(reading: &reader)
    }
    watch = current
    return effects
  }

  func isVisible(_ request: OperationRequest) -> Bool {
    // An option that ends with its period looks until then as if nothing had been done.
    if request.operation == "ovhcloud.vps.cancelOption", request.arguments["deleteNow"] != "true" {
      return false
    }
    return Effect.known[request.operation].map { !$0.name.isEmpty } ?? false
  }

  func knownHazards(of request: OperationRequest) -> [Hazard] {
    KnownHazards(request: request).hazards
  }

  /// Asks the providers, and tells what goes wrong as a failure of the session.
  func reading<Value>(
    _ body: (inout PlaneReader) throws(ProviderFailure) -> Value
  ) throws(SessionFailure) -> Value {
    do throws(ProviderFailure) {
      return try body(&reader)
    } catch {
      throw error.told(by: reader.access.origin)
    }
  }

  /// A name that no other run has.
  func makeRunID() -> String {
    let access = reader.access
    return "run \(access.pace.wallClock().iso8601) \(access.pace.token)"
  }
}

extension Pace {
  /// Sixteen hexadecimal digits.
  var token: String {
    (0..<16).map { _ in String(Int(random() * 15.99), radix: 16) }.joined()
  }
}
