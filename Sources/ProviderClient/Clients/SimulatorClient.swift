import JSON

/// A client of the simulator's own API, on the main plane or on a fork.
struct SimulatorClient: Sendable {
  /// The address of the plane: the server's, or that of a fork.
  let base: String
  let caller: PatientCaller

  /// The same client on another plane of the same server.
  func at(_ base: String) -> SimulatorClient { SimulatorClient(base: base, caller: caller) }

  func get(
    _ path: String, _ query: [(name: String, value: String)] = []
  ) throws(ProviderFailure) -> JSONValue {
    try Self.value(of: send("GET", path + URLText.query(query), nil))
  }

  /// Keeps, moves, forks or drops something; none of these does harm when it is done twice.
  @discardableResult
  func call(
    _ method: String, _ path: String, _ body: JSONValue? = nil
  ) throws(ProviderFailure) -> JSONValue {
    try Self.value(of: send(method, path, body))
  }

  /// The answer whatever its status.
  func send(
    _ method: String, _ path: String, _ body: JSONValue?
  ) throws(ProviderFailure) -> WireResponse {
    try caller.send(isSafe: true, isHiccup: { $0.status >= 500 }) {
      WireRequest(
        method: method, url: base + "/_balise" + path,
        headers: body == nil ? [] : [WireHeader("Content-Type", "application/json")],
        body: body?.bytes ?? [])
    }
  }

  static func value(of response: WireResponse) throws(ProviderFailure) -> JSONValue {
    let body = (try? JSONValue(parsing: response.body)) ?? .null
    guard (200...299).contains(response.status) else {
      throw .refused(
        ProviderError(
          status: response.status, code: "", message: body["message"]?.text ?? "no message"))
    }
    return body
  }
}
