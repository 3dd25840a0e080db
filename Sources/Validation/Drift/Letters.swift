/// The letters and digits of a text in lower case without accents, byte by byte.
///
/// Folds what French and English use (Latin-1 and œ); other letters stay as their bytes are.
struct Letters {
  enum Letter {
    case letter(UInt8)
    /// A blank, a mark, or anything else between words.
    case other
  }

  private var bytes: String.UTF8View.Iterator
  private var pending: UInt8?

  init(_ text: String) {
    bytes = text.utf8.makeIterator()
  }

  /// The letters with which a word begins, up to the first that is none.
  static func folded(_ word: String) -> String {
    var folded: [UInt8] = []
    var letters = Letters(word)
    while case .letter(let letter)? = letters.next() { folded.append(letter) }
    return String(decoding: folded, as: UTF8.self)
  }

  static func lowercase(_ byte: UInt8) -> UInt8 {
    byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
  }

  mutating func next() -> Letter? {
    if let byte = pending {
      pending = nil
      return .letter(byte)
    }
    guard let byte = bytes.next() else { return nil }
    switch byte {
    case 0x30...0x39, 0x61...0x7A: return .letter(byte)
    case 0x41...0x5A: return .letter(byte | 0x20)
    case ..<0x80: return .other
    case 0xC2:
      // No-break space, quotation marks, degree sign: none is a letter.
      _ = bytes.next()
      return .other
    case 0xC3: return accented(bytes.next() ?? 0)
    case 0xC5:
      let second = bytes.next() ?? 0
      guard second == 0x92 || second == 0x93 else { return .letter(second) }
      pending = 0x65
      return .letter(0x6F)
    case 0xE2, 0xEF:
      // General punctuation, arrows, variation selectors.
      _ = bytes.next()
      _ = bytes.next()
      return .other
    default: return .letter(byte)
    }
  }

  /// The letters from U+00C0 to U+00FF without their accents.
  private static let plain = Array(
    "aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty".utf8)

  private func accented(_ second: UInt8) -> Letter {
    guard second >= 0x80, second <= 0xBF else { return .other }
    let letter = Self.plain[Int(second - 0x80)]
    return letter == 0x20 ? .other : .letter(letter)
  }
}
