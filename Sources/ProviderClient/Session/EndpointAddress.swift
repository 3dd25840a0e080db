/// The address of a control plane, as a person gives it.
package struct EndpointAddress: Hashable, Sendable {
  /// Which of the APIs stand under the address.
  package enum Interface: Hashable, Sendable {
    case both, ovhcloud, softLayer
  }

  /// Without a path: `http://127.0.0.1:8390`.
  package let origin: String
  /// The token of a simulator that others can reach, with the slash before it; empty without one.
  package let token: String
  package let interface: Interface
  private let host: Substring

  /// The providers' own addresses: the key of one must not travel to the other.
  private static let interfaces: [String: Interface] = [
    "https://eu.api.ovh.com": .ovhcloud, "https://ca.api.ovh.com": .ovhcloud,
    "https://api.us.ovhcloud.com": .ovhcloud, "https://api.softlayer.com": .softLayer,
  ]

  /// Reads `https://eu.api.ovh.com/1.0`, `https://api.softlayer.com/rest/v3.1`, `http://127.0.0.1:8390`.
  ///
  /// Before these paths the token of a simulator may stand: `http://192.0.2.7:8390/TOKEN`.
  ///
  /// - Returns: nil for what is no such address, and for one that holds a user or a password.
  package init?(_ text: String) {
    guard let scheme = ["http://", "https://"].first(where: { text.hasPrefix($0) }) else {
      return nil
    }
    let rest = text.dropFirst(scheme.count)
    let authority = rest.prefix { $0 != "/" }
    var path = rest.dropFirst(authority.count)
    while path.last == "/" { path.removeLast() }
    guard let host = Self.host(of: authority),
      text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }), !authority.contains("@")
    else { return nil }
    token = Self.token(of: path)
    switch path.dropFirst(token.count) {
    case "": interface = Self.interfaces[(scheme + authority).lowercased()] ?? .both
    case "/1.0", "/v1": interface = .ovhcloud
    case "/rest/v3.1", "/rest/v3": interface = .softLayer
    default: return nil
    }
    self.host = host
    origin = scheme + authority
  }

  /// What `balise simulate --token` takes, at the beginning of a path.
  private static func token(of path: Substring) -> String {
    let first = path.dropFirst().prefix { $0 != "/" }
    let isToken =
      (16...128).contains(first.utf8.count)
      && first.utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: true
        default: false
        }
      }
    return isToken ? "/" + first : ""
  }

  private static func host(of authority: Substring) -> Substring? {
    guard !authority.isEmpty, !authority.contains("?"), !authority.contains("#") else { return nil }
    if authority.hasPrefix("[") {
      guard let end = authority.firstIndex(of: "]") else { return nil }
      return authority[...end]
    }
    let parts = authority.split(separator: ":", omittingEmptySubsequences: false)
    guard let host = parts.first, !host.isEmpty, parts.count <= 2 else { return nil }
    if parts.count == 2 {
      guard let port = UInt16(parts[1]), port > 0 else { return nil }
    }
    return host
  }

  /// Whether what is sent cannot be read on the way: encrypted, or not leaving the machine.
  package var isPrivate: Bool {
    origin.hasPrefix("https://") || ["127.0.0.1", "[::1]", "localhost"].contains(host)
  }
}
