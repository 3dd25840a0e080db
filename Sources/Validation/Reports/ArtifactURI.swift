/// A file's path as a URI reference (RFC 3986).
enum ArtifactURI {
  /// A relative path stays relative; every byte that means something in a URI is percent-encoded, so that
  /// a name with a colon is no scheme and one with a blank no mistake.
  static func uri(of path: String) -> String {
    var text = path.hasPrefix("/") ? "file://" : ""
    let relative = path.hasPrefix("./") ? Substring(path.dropFirst(2)) : Substring(path)
    for byte in relative.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        text.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        text += digits.count == 1 ? "%0\(digits)" : "%\(digits)"
      }
    }
    return text
  }
}
