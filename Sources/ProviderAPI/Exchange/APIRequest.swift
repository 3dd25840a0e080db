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
    headers.first { $0.isCalled(name) }?.value
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

  /// Whether it has a name, in whatever case; names are ASCII (RFC 9110, section 5.1).
  fileprivate func isCalled(_ other: String) -> Bool {
    name.utf8.count == other.utf8.count
      && zip(name.utf8, other.utf8).allSatisfy { Self.lowercase($0) == Self.lowercase($1) }
  }

  private static func lowercase(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }
}
