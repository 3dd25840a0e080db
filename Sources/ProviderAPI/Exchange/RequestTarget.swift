/// The path and the query of a request, decoded.
struct RequestTarget: Sendable {
  /// Between slashes; each part decoded by itself, so that `%2F` in a part does not divide it.
  var path: [String]
  /// In the order of the request; a name may occur several times.
  var query: [(name: String, value: String)]

  /// - Returns: nil when an escape (`%` and two digits) is broken or gives no UTF-8.
  init?(_ target: String) {
    // Bytes, not characters: each request comes through here.
    let bytes = Array(target.utf8)
    let end = bytes.firstIndex(of: UInt8(ascii: "?")) ?? bytes.endIndex
    path = []
    for part in bytes[..<end].split(separator: UInt8(ascii: "/")) {
      guard let decoded = Self.decode(part) else { return nil }
      path.append(decoded)
    }
    query = []
    for pair in bytes[end...].dropFirst().split(separator: UInt8(ascii: "&")) {
      let equals = pair.firstIndex(of: UInt8(ascii: "=")) ?? pair.endIndex
      guard let name = Self.decode(pair[..<equals], isForm: true),
        let value = Self.decode(pair[equals...].dropFirst(), isForm: true)
      else { return nil }
      query.append((name, value))
    }
  }

  /// The value of a query's name; nil when it is absent, empty or written `null`.
  func value(_ name: String) -> String? {
    query.first { $0.name == name }.flatMap { ["", "null"].contains($0.value) ? nil : $0.value }
  }

  private static func decode(_ source: ArraySlice<UInt8>, isForm: Bool = false) -> String? {
    guard source.contains(where: { $0 == UInt8(ascii: "%") || isForm && $0 == UInt8(ascii: "+") })
    else { return String(validating: source, as: UTF8.self) }
    var bytes: [UInt8] = []
    var index = source.startIndex
    while index < source.endIndex {
      switch source[index] {
      case UInt8(ascii: "%"):
        guard index + 2 < source.endIndex,
          let high = Self.digit(source[index + 1]), let low = Self.digit(source[index + 2])
        else { return nil }
        bytes.append(high << 4 | low)
        index += 3
      case UInt8(ascii: "+") where isForm:
        bytes.append(UInt8(ascii: " "))
        index += 1
      default:
        bytes.append(source[index])
        index += 1
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
