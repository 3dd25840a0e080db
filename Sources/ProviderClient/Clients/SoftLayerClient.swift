import FoundationEssentials
package import JSON

/// The user and the key of SoftLayer's API; the user of an IBM Cloud key is `apikey`.
package struct SoftLayerKey: Hashable, Sendable {
  package var user: String
  package var key: String

  package init(user: String, key: String) {
    self.user = user
    self.key = key
  }
}

/// A client of SoftLayer's API over REST.
package struct SoftLayerClient: Sendable {
  /// The address under which the services are, as `https://api.softlayer.com/rest/v3.1`.
  package let base: String
  private let authorization: WireHeader
  private let caller: PatientCaller

  package init(base: String, key: SoftLayerKey, transport: any Transport, pace: Pace) {
    self.base = base
    let credentials = Data("\(key.user):\(key.key)".utf8).base64EncodedString()
    authorization = WireHeader("Authorization", "Basic \(credentials)")
    caller = PatientCaller(transport: transport, pace: pace)
  }

  private init(base: String, _ other: SoftLayerClient) {
    self.base = base
    authorization = other.authorization
    caller = other.caller
  }

  /// The same client at another address of the same server.
  func at(_ base: String) -> SoftLayerClient { SoftLayerClient(base: base, self) }

  /// Calls a method that changes nothing.
  package func get(
    _ service: String, _ id: Int? = nil, _ method: String, mask: String? = nil
  ) throws(ProviderFailure) -> JSONValue {
    try call(service, id, method, mask: mask, parameters: nil, isSafe: true)
  }

  /// Calls a method that changes something; `lost` is thrown when nobody knows whether it did.
  ///
  /// Sent as a POST always: some methods change the world by GET, which anything on the way may repeat.
  package func change(
    _ service: String, _ id: Int? = nil, _ method: String, _ parameters: [JSONValue] = []
  ) throws(ProviderFailure) -> JSONValue {
    try call(service, id, method, mask: nil, parameters: parameters, isSafe: false)
  }

  /// Calls a method with parameters that changes nothing.
  func ask(
    _ service: String, _ id: Int?, _ method: String, _ parameters: [JSONValue]
  ) throws(ProviderFailure) -> JSONValue {
    try call(service, id, method, mask: nil, parameters: parameters, isSafe: true)
  }

  private func call(
    _ service: String, _ id: Int?, _ method: String, mask: String?, parameters: [JSONValue]?,
    isSafe: Bool
  ) throws(ProviderFailure) -> JSONValue {
    let parts = [service, id.map { "\($0)" }, "\(method).json"].compactMap(\.self)
    let url =
      base + parts.map { "/" + URLText.escape($0) }.joined()
      + URLText.query(mask.map { [(name: "objectMask", value: $0)] } ?? [])
    var request = WireRequest(method: "GET", url: url, headers: [authorization])
    if let parameters {
      request.method = "POST"
      request.body = (["parameters": .array(parameters)] as JSONValue).bytes
      request.headers.append(WireHeader("Content-Type", "application/json"))
    }
    let sent = request
    let response = try caller.send(isSafe: isSafe, isHiccup: Self.isHiccup) { sent }
    guard !Self.isHiccup(response) || isSafe else {
      throw .lost(isOver: true, Self.error(response).text)
    }
    return try Self.value(of: response)
  }

  /// Whether the server failed on its own side.
  ///
  /// Refusals have the status 500 too; they name an exception.
  private static func isHiccup(_ response: WireResponse) -> Bool {
    switch response.status {
    case 502, 503, 504: true
    case 500: !error(response).code.hasPrefix("SoftLayer_Exception")
    default: false
    }
  }

  private static func value(of response: WireResponse) throws(ProviderFailure) -> JSONValue {
    guard (200...299).contains(response.status) else {
      let error = error(response)
      throw response.status == 401 ? .unauthorized(error) : .refused(error)
    }
    guard !response.body.isEmpty else { return .null }
    guard let value = try? JSONValue(parsing: response.body) else {
      throw .unreadable("\(response.status)")
    }
    return value
  }

  private static func error(_ response: WireResponse) -> ProviderError {
    let body = (try? JSONValue(parsing: response.body)) ?? .null
    return ProviderError(
      status: response.status, code: body["code"]?.text ?? "",
      message: body["error"]?.text ?? "no message")
  }
}
