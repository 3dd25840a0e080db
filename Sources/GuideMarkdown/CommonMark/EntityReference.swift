/// A character reference in Markdown (CommonMark 0.30, section 2.5).
struct EntityReference {
  /// The offset after the `;`.
  var end: Int
  /// How many bytes of UTF-8 a numeric reference stands for; nil for a named one.
  var numericLength: Int?
  /// Whether the reference stands for `&` itself.
  var isAmpersand: Bool

  /// Reads a reference at an `&`; nil when the bytes are none.
  static func read(at start: Int, in scanner: SourceScanner) -> EntityReference? {
    guard scanner[start] == Byte.ampersand else { return nil }
    if scanner[start + 1] == Byte.hash { return readNumeric(at: start + 2, in: scanner) }
    let nameEnd = scanner.skip(from: start + 1) { Byte.isLetter($0) || Byte.isDigit($0) }
    guard nameEnd > start + 1, nameEnd - start < 40, scanner[nameEnd] == Byte.semicolon else {
      return nil
    }
    let isAmpersand = scanner.matches("&amp;", at: start) || scanner.matches("&AMP;", at: start)
    return EntityReference(end: nameEnd + 1, numericLength: nil, isAmpersand: isAmpersand)
  }

  private static func readNumeric(at start: Int, in scanner: SourceScanner) -> EntityReference? {
    let isHexadecimal = scanner[start].map { $0 | 0x20 } == UInt8(ascii: "x")
    let digits = isHexadecimal ? start + 1 : start
    let radix: UInt32 = isHexadecimal ? 16 : 10
    var value: UInt32 = 0
    var offset = digits
    while let byte = scanner[offset], let digit = digit(byte), digit < radix {
      value = min(value &* radix &+ digit, 0x11_0000)
      offset += 1
    }
    let limit = isHexadecimal ? 6 : 7
    guard offset > digits, offset - digits <= limit, scanner[offset] == Byte.semicolon else {
      return nil
    }
    let scalar = value == 0 ? nil : Unicode.Scalar(value)
    return EntityReference(
      end: offset + 1, numericLength: scalar.map { UTF8.width($0) } ?? 3,
      isAmpersand: value == 0x26)
  }

  private static func digit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46: UInt32(byte - 0x41 + 10)
    case 0x61...0x66: UInt32(byte - 0x61 + 10)
    default: nil
    }
  }
}
