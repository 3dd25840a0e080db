/// A punctuation mark: its Unicode scalar, as all marks that sentences turn on lie below U+10000.
typealias Mark = UInt16

extension Mark {
  static let colonMark: Mark = 0x3A
}

/// A set of punctuation marks, made once for each use.
struct MarkSet: Sendable {
  private var ascii: (UInt64, UInt64) = (0, 0)
  private var others: [Mark] = []

  init(_ marks: String) {
    for scalar in marks.unicodeScalars {
      let mark = Mark(truncatingIfNeeded: scalar.value)
      switch mark {
      case 0..<64: ascii.0 |= 1 << UInt64(mark)
      case 64..<128: ascii.1 |= 1 << UInt64(mark - 64)
      default: others.append(mark)
      }
    }
  }

  func contains(_ mark: Mark) -> Bool {
    switch mark {
    case 0..<64: ascii.0 & 1 << UInt64(mark) != 0
    case 64..<128: ascii.1 & 1 << UInt64(mark - 64) != 0
    default: others.contains(mark)
    }
  }

  static let clauseEnds = MarkSet(",;:")
  static let sentenceEnds = MarkSet(";!?")
  static let dots = MarkSet(".…")
  static let closings = MarkSet(".!?…»”\")")
  static let quotations = MarkSet("«»“”\"‘’'")
  static let openingQuotations = MarkSet("«“\"'")
  static let closingQuotations = MarkSet("»”\"’'")
  static let afterDot = MarkSet("»”\")(«“")
  static let pathSteps = MarkSet(">→›")
  static let clauseStarts = MarkSet(":;(-–—")
  static let colonOrComma = MarkSet(":,")
  static let stepEnds = MarkSet(":.-–—")
  static let colon = MarkSet(":")
  static let pathParts = MarkSet("/{}")
  static let pathEnds = MarkSet(".:")
  static let wordEnds = MarkSet(".,;:")
  static let trailing = MarkSet(".,;:!?…(")
  static let listMarks = MarkSet(".)")
  static let routeEnds = MarkSet(",;)")
  static let nounEnds = MarkSet(",)/")
  static let commaOrParenthesis = MarkSet(",(")
}
