package import JSON

/// A response as it goes over the wire.
package struct APIResponse: Sendable {
  package var status: Int
  package var headers: [Header]
  package var body: [UInt8]
  /// How long the answer waits, in milliseconds.
  package var delay = 0
  /// After how many bytes of the body the connection ends; nil to send it whole.
  package var cut: Int?

  package init(status: Int = 200, headers: [Header] = [], body: [UInt8] = []) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  package init(status: Int = 200, headers: [Header] = [], json: JSONValue) {
    self.init(
      status: status, headers: [Header("Content-Type", "application/json")] + headers,
      body: json.bytes)
  }
}

extension [Header] {
  /// The header that a 405 needs (RFC 9110, section 15.5.6); none without methods.
  static func allow(_ methods: [String]) -> [Header] {
    methods.isEmpty ? [] : [Header("Allow", methods.joined(separator: ", "))]
  }
}
