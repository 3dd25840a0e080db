/// One word, number, punctuation mark or label of a block's text.
struct Token {
  enum Kind: UInt8 {
    case word
    case number
    case punctuation
    /// The start of marked-up words that may name a control; the words inside follow as tokens of their own.
    case label
    /// The start of a link; its words follow.
    case link
  }

  var kind: Kind
  /// Whether the token lies inside a label.
  var isInsideLabel: Bool
  /// Whether a word begins with a capital letter.
  var isCapitalized: Bool
  /// The mark of a punctuation token; 0 for any other.
  var mark: Mark
  /// The word in the lexicon's vocabulary; `Vocabulary.unknown` when the lexicon does not know it.
  var word: WordID
  /// The range in the prose's bytes.
  var start: Int32
  var end: Int32
  /// The region that a label or a link opens.
  var region: Int32

  var range: Range<Int> { Int(start)..<Int(end) }
}

/// A word's number in a lexicon's vocabulary.
typealias WordID = Int32

/// A stretch of marked-up text in a block.
struct Region {
  enum Style {
    /// A code span that the guide marks as a control.
    case action
    case code
    case strong
    case emphasis
    /// Words between quotation marks.
    case quoted
    case link

    /// Whether display text shows it between backticks.
    var isMarked: Bool { self == .action || self == .code }
  }

  var style: Style
  /// The range in the prose's bytes, quotation marks excluded.
  var range: Range<Int>
  /// A link's destination.
  var destination: String
}
