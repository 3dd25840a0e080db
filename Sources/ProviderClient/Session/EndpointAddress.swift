/// The address of a control plane, as a person gives it.
package struct EndpointAddress: Hashable, Sendable {
  /// Which of the APIs stand under the address.
  package enum Interface: Hashable, Sendable {
    case both, ovhcloud, softLayer
  }

  /// Without a path: `http://127.0.0.1:8390`.
  package let origin: String
  package let interface: Interface
  private let host: Substring

  /// The providers' own addresses: the key of one must not travel to the other.
  private static let interfaces: [String: Interface] = [
    "https://eu.api.ovh.com": .ovhcloud, "https://ca.api.ovh.com": .ovhcloud,
    "https://api.us.ovhcloud.com": .ovhcloud, "https://api.softlayer.com": .softLayer,
  ]

  /// Reads `https://eu.api.ovh.com/1.0`, `https://api.softlayer.com/rest/v3.1`, `http://127.0.0.1:8390`.
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
    switch path {
    case "": interface = Self.interfaces[(scheme + authority).lowercased()] ?? .both
    case "/1.0", "/v1": interface = .ovhcloud
    case "/rest/v3.1", "/rest/v3": interface = .softLayer
    default: return nil
    }
    self.host = host
    origin = scheme + authority
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
