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
    var marks: UInt64 = 0
    var bits: UInt64 = 0
    var offset = 0
    while offset + ByteWord.size <= literal.count {
      let word = ByteWord.load(literal, at: offset)
      marks |= Self.mayHoldMark(word)
      bits |= word
      offset += ByteWord.size
    }
    if offset < literal.count {
      let word = ByteWord.loadRest(of: literal, from: offset)
      marks |= Self.mayHoldMark(word)
      bits |= word
    }
    self = marks & ByteWord.filled(with: 0x80) == 0 ? [] : Self.exactly(in: literal)
    if bits & ByteWord.filled(with: 0x80) != 0 { insert(.nonASCII) }
  }

  /// Has a high bit when the word holds a mark, or one of `X`, `Y`, `Z`, `]`, `_`, `y`.
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

  private static func exactly(in literal: Swift.Span<UInt8>) -> LiteralMarks {
    var marks: LiteralMarks = []
    var previous: UInt8 = 0
    for position in literal.indices {
      let byte = literal[position]
      switch byte {
      case Byte.openBrace, Byte.closeBrace: marks.insert(.brace)
      case Byte.pipe: marks.insert(.pipe)
      case Byte.backquote: marks.insert(.backquote)
      case Byte.star where previous == Byte.star: marks.insert(.stars)
      case Byte.caret where previous == Byte.openBracket: marks.insert(.footnote)
      case Byte.backslash, Byte.ampersand: marks.insert(.escape)
      default: break
      }
      previous = byte
    }
    return marks
  }
}
