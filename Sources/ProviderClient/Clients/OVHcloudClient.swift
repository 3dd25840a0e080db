package import JSON
import Values

/// A client of OVHcloud's API.
package struct OVHcloudClient: Sendable {
  /// The address under which the calls are, as `https://eu.api.ovh.com/1.0`.
  package let base: String
  private let signer: OVHcloudSigner
  private let caller: PatientCaller

  package init(base: String, keys: OVHcloudKeys, transport: any Transport, pace: Pace) {
    self.base = base
    signer = OVHcloudSigner(keys: keys)
    caller = PatientCaller(transport: transport, pace: pace)
  }

  private init(base: String, _ other: OVHcloudClient) {
    self.base = base
    signer = other.signer
    caller = other.caller
  }

  /// The same client at another address of the same server, whose clock it knows already.
  func at(_ base: String) -> OVHcloudClient { OVHcloudClient(base: base, self) }

  /// Reads.
  ///
  /// The path begins with a slash; its parts are escaped by `path(_:)`.
  package func get(
    _ path: String, _ query: [(name: String, value: String)] = []
  ) throws(ProviderFailure) -> JSONValue {
    try call("GET", path + URLText.query(query), body: nil)
  }

  /// Reads what may not be there: nil for 404.
  func find(_ path: String) throws(ProviderFailure) -> JSONValue? {
    do throws(ProviderFailure) {
      return try get(path)
    } catch {
      if case .refused(let error) = error, error.status == 404 { return nil }
      throw error
    }
  }

  /// Changes something; `lost` is thrown when nobody knows whether it did.
  package func change(
    _ method: String, _ path: String, _ body: JSONValue? = nil,
    query: [(name: String, value: String)] = []
  ) throws(ProviderFailure) -> JSONValue {
    try call(method, path + URLText.query(query), body: body)
  }

  /// A path of parts, each escaped.
  static func path(_ parts: String...) -> String {
    parts.map { "/" + URLText.escape($0) }.joined()
  }

  private func call(
    _ method: String, _ target: String, body: JSONValue?
  ) throws(ProviderFailure) -> JSONValue {
    let url = base + target
    let bytes = body?.bytes ?? []
    let isSafe = method == "GET"
    let response = try caller.send(isSafe: isSafe, isHiccup: Self.isHiccup) {
      () throws(ProviderFailure) in
      let time = try signer.time(at: caller.pace.wallClock()) { () throws(ProviderFailure) in
        try serverTime()
      }
      var headers = signer.headers(method: method, url: url, body: bytes, time: time)
      if !bytes.isEmpty { headers.append(WireHeader("Content-Type", "application/json")) }
      return WireRequest(method: method, url: url, headers: headers, body: bytes)
    }
    guard !Self.isHiccup(response) || isSafe else {
      throw .lost(isOver: true, Self.error(response).text)
    }
    return try Self.value(of: response)
  }

  private func serverTime() throws(ProviderFailure) -> Int64 {
    let response = try caller.send(isSafe: true, isHiccup: Self.isHiccup) {
      WireRequest(
        method: "GET", url: base + "/auth/time",
        headers: [WireHeader("X-Ovh-Application", signer.keys.applicationKey)])
    }
    guard let time = try Self.value(of: response).wholeNumber else {
      throw .unreadable("/auth/time")
    }
    return Int64(time)
  }

  /// Whether the server failed on its own side, so that the call may have been carried out or not.
  private static func isHiccup(_ response: WireResponse) -> Bool {
    [500, 502, 503, 504].contains(response.status)
  }

  private static func value(of response: WireResponse) throws(ProviderFailure) -> JSONValue {
    guard (200...299).contains(response.status) else {
      let error = error(response)
      let isClosed = response.status == 401 || closedCodes.contains(error.code)
      throw isClosed ? .unauthorized(error) : .refused(error)
    }
    if response.body.isEmpty { return .null }
    guard let value = try? JSONValue(parsing: response.body) else {
      throw .unreadable("\(response.status)")
    }
    return value
  }

  /// The codes of 400 and 403 that are about the keys and not about the call.
  private static let closedCodes: Set<String> = [
    "INVALID_KEY", "INVALID_CREDENTIAL", "NOT_CREDENTIAL", "NOT_GRANTED_CALL", "INVALID_SIGNATURE",
    "QUERY_TIME_OUT",
  ]

  /// The error in the keys of either generation of the gateway.
  private static func error(_ response: WireResponse) -> ProviderError {
    let body = (try? JSONValue(parsing: response.body)) ?? .null
    return ProviderError(
      status: response.status, code: body["errorCode"]?.text ?? "",
      name: body["class"]?.text ?? "", message: body["message"]?.text ?? "no message",
      queryID: response.header("X-OVH-QUERYID") ?? "")
  }
}
