/// Tells quickly whether bytes are a text: UTF-8 without NULs, most of it ASCII.
enum TextCheck {
  static func isText(_ bytes: Swift.Span<UInt8>) -> Bool {
    var offset = 0
    while offset < bytes.count {
      if offset + ByteWord.size <= bytes.count {
        let word = ByteWord.load(bytes, at: offset)
        guard ByteWord.firstZero(word) == 0 else { return false }
        let high = word & ByteWord.filled(with: 0x80)
        guard high != 0 else {
          offset += ByteWord.size
          continue
        }
        offset += high.trailingZeroBitCount / 8
      }
      let length = sequenceLength(at: offset, in: bytes)
      guard length > 0 else { return false }
      offset += length
    }
    return true
  }

  /// How many bytes a character has (Unicode 15, table 3-7); 0 where it is none, or NUL.
  @inline(__always)
  private static func sequenceLength(at offset: Int, in bytes: Swift.Span<UInt8>) -> Int {
    func continues(_ index: Int) -> Bool {
      offset + index < bytes.count && bytes[offset + index] & 0xC0 == 0x80
    }
    let lead = bytes[offset]
    if lead < 0x80 { return lead == 0 ? 0 : 1 }
    if lead < 0xC2 { return 0 }
    if lead < 0xE0 { return continues(1) ? 2 : 0 }
    guard lead < 0xF5, continues(1), continues(2) else { return 0 }
    let second = bytes[offset + 1]
    switch lead {
    case 0xE0: return second >= 0xA0 ? 3 : 0
    case 0xED: return second < 0xA0 ? 3 : 0
    case ..<0xF0: return 3
    case 0xF0: return second >= 0x90 && continues(3) ? 4 : 0
    case 0xF4: return second < 0x90 && continues(3) ? 4 : 0
    default: return continues(3) ? 4 : 0
    }
  }
}
