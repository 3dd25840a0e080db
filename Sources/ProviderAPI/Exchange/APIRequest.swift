/// A request as it came over the wire.
package struct APIRequest: Sendable {
  /// In capitals, as `GET`.
  package var method: String
  /// The path and query exactly as the client wrote them: signatures are made of these bytes.
  package var target: String
  /// The value of `Host`, as `127.0.0.1:8390`.
  package var authority: String
  package var headers: [Header]
  package var body: [UInt8]
  /// Whether the body was larger than a server takes, and so was not read.
  package var isTooLarge: Bool

  package init(
    method: String, target: String, authority: String, headers: [Header] = [], body: [UInt8] = [],
    isTooLarge: Bool = false
  ) {
    self.method = method
    self.target = target
    self.authority = authority
    self.headers = headers
    self.body = body
    self.isTooLarge = isTooLarge
  }

  /// The first header of a name, in whatever case it was written.
  func header(_ name: String) -> String? {
    headers.first { $0.name.lowercased() == name.lowercased() }?.value
  }

  /// The address that the client used.
  var url: String { "http://\(authority)\(target)" }
}

package struct Header: Hashable, Sendable {
  package var name: String
  package var value: String

  package init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}
