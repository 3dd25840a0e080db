/// How a text is written as a JSON string.
///
/// Escaped is what RFC 8259 demands (section 7), and what is dangerous where JSON is pasted or
/// shown: DEL and the C1 controls, which terminals obey, and U+2028 and U+2029, which end lines in
/// scripts. Everything else stays as it is, in UTF-8.
enum JSONString {
  static func append(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(quote)
    var text = text
    text.withUTF8 { source in
      var written = 0
      var index = 0
      while index < source.count {
        let length = lengthToEscape(source, at: index)
        guard length > 0 else {
          index += 1
          continue
        }
        bytes.append(contentsOf: source[written..<index])
        appendEscape(of: source[index..<(index + length)], to: &bytes)
        index += length
        written = index
      }
      bytes.append(contentsOf: source[written...])
    }
    bytes.append(quote)
  }

  private static let quote = UInt8(ascii: "\"")
  private static let backslash = UInt8(ascii: "\\")

  /// How many bytes from an index make a character that must be escaped; 0 for none.
  private static func lengthToEscape(_ source: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    switch source[index] {
    case 0x00..<0x20, quote, backslash, 0x7F: 1
    // U+0080 … U+009F. A String is valid UTF-8, so the bytes that follow exist.
    case 0xC2 where source[index + 1] < 0xA0: 2
    case 0xE2 where source[index + 1] == 0x80 && source[index + 2] & 0xFE == 0xA8: 3
    default: 0
    }
  }

  private static func appendEscape(
    of character: Slice<UnsafeBufferPointer<UInt8>>, to bytes: inout [UInt8]
  ) {
    bytes.append(backslash)
    let last = character[character.endIndex - 1]
    switch (character.count, last) {
    case (1, quote), (1, backslash): bytes.append(last)
    case (1, 0x08): bytes.append(UInt8(ascii: "b"))
    case (1, 0x09): bytes.append(UInt8(ascii: "t"))
    case (1, 0x0A): bytes.append(UInt8(ascii: "n"))
    case (1, 0x0C): bytes.append(UInt8(ascii: "f"))
    case (1, 0x0D): bytes.append(UInt8(ascii: "r"))
    case (3, _): bytes.append(contentsOf: (last == 0xA8 ? "u2028" : "u2029").utf8)
    default:
      bytes.append(contentsOf: "u00".utf8)
      bytes.append(hexadecimal(last >> 4))
      bytes.append(hexadecimal(last & 0x0F))
    }
  }

  private static func hexadecimal(_ digit: UInt8) -> UInt8 {
    digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
  }
}
