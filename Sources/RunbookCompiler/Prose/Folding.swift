/// Folding of words for look-up: lower case, no accents, one apostrophe, plain spaces.
///
/// Works on UTF-8 bytes: Latin-1 and œ by table, combining marks (U+0300–U+036F) dropped, so that "Étape",
/// "etape" and a decomposed "Étape" are one word. Other scripts pass unchanged.
enum Folding {
  /// Hands out the folded bytes one by one.
  @inline(__always)
  static func fold(_ bytes: UnsafeBufferPointer<UInt8>, _ body: (UInt8) -> Void) {
    var index = 0
    let count = bytes.count
    while index < count {
      let byte = bytes[index]
      index += 1
      if byte < 0x80 {
        body(byte &- 0x41 < 26 ? byte | 0x20 : byte)
        continue
      }
      switch byte {
      case 0xC2:
        guard index < count else { return }
        let next = bytes[index]
        index += 1
        if next == 0xA0 {
          body(0x20)
        } else {
          body(byte)
          body(next)
        }
      case 0xC3:
        guard index < count else { return }
        let next = bytes[index]
        index += 1
        let letters = latin1[Int(next & 0x3F)]
        if letters == 0 {
          body(byte)
          body(next)
        } else {
          body(UInt8(truncatingIfNeeded: letters))
          if letters > 0xFF { body(UInt8(letters >> 8)) }
        }
      case 0xC5:
        guard index < count else { return }
        let next = bytes[index]
        index += 1
        let isLigature = next == 0x92 || next == 0x93
        body(isLigature ? 0x6F : byte)
        body(isLigature ? 0x65 : next)
      case 0xCC, 0xCD:
        guard index < count else { return }
        let next = bytes[index]
        index += 1
        if byte == 0xCD, next >= 0xB0 {
          body(byte)
          body(next)
        }
      case 0xE2:
        guard index + 1 < count else { return }
        let second = bytes[index]
        let third = bytes[index + 1]
        index += 2
        switch (second, third) {
        case (0x80, 0x98), (0x80, 0x99): body(0x27)
        case (0x80, 0xAF): body(0x20)
        case (0x80, 0x91): body(0x2D)
        default:
          body(byte)
          body(second)
          body(third)
        }
      default: body(byte)
      }
    }
  }

  /// Appends the folded form of a byte range.
  static func fold(_ bytes: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]) {
    fold(bytes) { output.append($0) }
  }

  static func folded(_ text: String) -> String {
    var text = text
    var output: [UInt8] = []
    output.reserveCapacity(text.utf8.count)
    text.withUTF8 { fold($0, into: &output) }
    return String(decoding: output, as: UTF8.self)
  }

  /// What U+00C0…U+00FF become, by the low six bits of their second byte: one letter, or two with the second in
  /// the high byte; 0 where nothing does.
  private static let latin1: [UInt16] = {
    var table = [UInt16](repeating: 0, count: 64)
    let rows: [(ClosedRange<Int>, String)] = [
      (0x00...0x05, "a"), (0x06...0x06, "ae"), (0x07...0x07, "c"), (0x08...0x0B, "e"),
      (0x0C...0x0F, "i"), (0x11...0x11, "n"), (0x12...0x16, "o"), (0x18...0x18, "o"),
      (0x19...0x1C, "u"), (0x1D...0x1D, "y"), (0x1F...0x1F, "ss"),
    ]
    for (range, letters) in rows {
      let bytes = Array(letters.utf8)
      let packed = UInt16(bytes[0]) | (bytes.count > 1 ? UInt16(bytes[1]) << 8 : 0)
      for index in range {
        table[index] = packed
        if index != 0x1F { table[index + 0x20] = packed }
      }
    }
    table[0x3F] = UInt16(UInt8(ascii: "y"))
    return table
  }()
}
