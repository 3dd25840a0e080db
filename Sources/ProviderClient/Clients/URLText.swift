/// The parts of an address, escaped as RFC 3986 has it.
enum URLText {
  /// One part of a path or of a query: everything but unreserved characters is escaped.
  static func escape(_ text: String) -> String {
    var result = ""
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.utf8.count == 1 ? "0" : "") + digits
      }
    }
    return result
  }

  /// A query with its question mark; empty without values.
  static func query(_ values: [(name: String, value: String)]) -> String {
    guard !values.isEmpty else { return "" }
    return "?" + values.map { "\(escape($0.name))=\(escape($0.value))" }.joined(separator: "&")
  }

  /// The named values behind the first question mark of a link, also within its fragment.
  static func arguments(of link: some StringProtocol) -> [String: String] {
    guard let mark = link.firstIndex(of: "?") else { return [:] }
    var values: [String: String] = [:]
    for pair in link[link.index(after: mark)...].split(separator: "&") {
      let sides = pair.split(separator: "=", maxSplits: 1)
      if sides.count == 2 { values[String(sides[0])] = String(sides[1]) }
    }
    return values
  }
}
