/// What kind of character starts at a byte, and its length in UTF-8.
struct TextCharacter {
  enum Kind: UInt8 {
    case letter, digit, space, punctuation, apostrophe
  }

  var kind: Kind
  var length: Int

  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) {
    let byte = bytes[offset]
    if byte < 0x80 {
      length = 1
      switch byte {
      case 0x61...0x7A, 0x41...0x5A, 0x5F: kind = .letter
      case 0x20, 0x09, 0x0A, 0x0D: kind = .space
      case 0x30...0x39: kind = .digit
      case 0x27: kind = .apostrophe
      default: kind = .punctuation
      }
      return
    }
    let left = bytes.count - offset
    switch byte {
    case 0xC2:
      kind = left > 1 && bytes[offset + 1] == 0xA0 ? .space : .punctuation
      length = min(2, left)
    case 0xC3..<0xE0:
      kind = .letter
      length = min(2, left)
    case 0xE2:
      length = min(3, left)
      kind = .punctuation
      guard length == 3, bytes[offset + 1] == 0x80 else { return }
      switch bytes[offset + 2] {
      case 0x99: kind = .apostrophe
      case 0xAF: kind = .space
      case 0x91: kind = .letter
      default: break
      }
    case 0xE0..<0xF0:
      kind = .letter
      length = min(3, left)
    case 0xF0...:
      kind = .letter
      length = min(4, left)
    default:
      kind = .letter
      length = 1
    }
  }

  /// The scalar of a punctuation mark of one to three bytes.
  static func mark(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int, _ length: Int) -> Mark {
    switch length {
    case 1: Mark(bytes[offset])
    case 2: Mark(bytes[offset] & 0x1F) << 6 | Mark(bytes[offset + 1] & 0x3F)
    default:
      Mark(bytes[offset] & 0x0F) << 12 | Mark(bytes[offset + 1] & 0x3F) << 6
        | Mark(bytes[offset + 2] & 0x3F)
    }
  }

  static func isCapital(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Bool {
    guard offset < bytes.count else { return false }
    switch bytes[offset] {
    case 0x41...0x5A: return true
    case 0xC3: return offset + 1 < bytes.count && (0x80...0x9E).contains(bytes[offset + 1])
    case 0xC5: return offset + 1 < bytes.count && bytes[offset + 1] == 0x92
    default: return false
    }
  }
}
