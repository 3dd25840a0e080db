/// Which marks of the dialects the literal of a text node holds.
struct LiteralMarks: OptionSet {
  let rawValue: UInt8

  static let brace = LiteralMarks(rawValue: 1)
  static let pipe = LiteralMarks(rawValue: 2)
  /// Two stars in a row.
  static let stars = LiteralMarks(rawValue: 4)
  /// `[^`.
  static let footnote = LiteralMarks(rawValue: 8)
  static let backquote = LiteralMarks(rawValue: 16)
  /// A backslash or an ampersand, which the source may spell otherwise.
  static let escape = LiteralMarks(rawValue: 32)
  static let nonASCII = LiteralMarks(rawValue: 64)

  init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  init(in literal: Swift.Span<UInt8>) {
    self = []
    var bits: UInt64 = 0
    var offset = 0
    while offset + ByteWord.size <= literal.count {
      let word = ByteWord.load(literal, at: offset)
      bits |= word
      let hits = Self.mayHoldMark(word)
      if hits != 0 { add(hits, of: literal, at: offset) }
      offset += ByteWord.size
    }
    if offset < literal.count {
      let word = ByteWord.loadLast(of: literal)
      bits |= word
      let hits = Self.mayHoldMark(word)
      if hits != 0 { add(hits, of: literal, at: max(0, literal.count - ByteWord.size)) }
    }
    if bits & ByteWord.filled(with: 0x80) != 0 { insert(.nonASCII) }
  }

  /// Looks at the bytes of a word that have a high bit.
  private mutating func add(_ hits: UInt64, of literal: Swift.Span<UInt8>, at offset: Int) {
    var hits = hits
    while hits != 0 {
      let index = offset + hits.trailingZeroBitCount / 8
      hits &= hits - 1
      switch literal[index] {
      case Byte.openBrace, Byte.closeBrace: insert(.brace)
      case Byte.pipe: insert(.pipe)
      case Byte.backquote: insert(.backquote)
      case Byte.star where index > 0 && literal[index - 1] == Byte.star: insert(.stars)
      case Byte.caret where index > 0 && literal[index - 1] == Byte.openBracket: insert(.footnote)
      case Byte.backslash, Byte.ampersand: insert(.escape)
      default: break
      }
    }
  }

  /// The high bits of the bytes that are marks, or one of `X`, `Y`, `Z`, `]`, `_`, `y`, and perhaps
  /// of more.
  @inline(__always)
  private static func mayHoldMark(_ word: UInt64) -> UInt64 {
    let braces = (word & ByteWord.filled(with: 0xF9)) ^ ByteWord.filled(with: 0x79)
    // `[`, a backslash and `^`.
    let brackets = (word & ByteWord.filled(with: 0xF8)) ^ ByteWord.filled(with: 0x58)
    return ByteWord.firstZero(braces) | ByteWord.firstZero(brackets)
      | ByteWord.firstZero(word ^ ByteWord.filled(with: Byte.pipe))
      | ByteWord.firstZero(word ^ ByteWord.filled(with: Byte.backquote))
      | ByteWord.firstZero(word ^ ByteWord.filled(with: Byte.star))
      | ByteWord.firstZero(word ^ ByteWord.filled(with: Byte.ampersand))
  }
}
