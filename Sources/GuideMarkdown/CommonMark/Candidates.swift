import Diagnostics

/// The nodes in which a pass may find its construct, so that no pass looks at all the others.
///
/// All are in source order.
struct Candidates {
  /// The text nodes that hold a brace: attributes and variables stand there.
  var bracedTexts: [Int] = []
  /// The text nodes that hold a `|`, which may be rows of tables.
  var pipedTexts: [Int] = []
  /// The blocks and the inline nodes of raw HTML.
  var html: [Int] = []
  /// The text nodes that start with `///`, where blocks of PyMdown begin or end.
  var slashedTexts: [Int] = []
  /// The text nodes that start with `: `, which may be definitions.
  var colonTexts: [Int] = []
  /// The text nodes that hold `[^`, where footnotes are.
  var footnoteTexts: [Int] = []
  /// The text nodes that hold `**`, which no emphasis came of.
  var starredTexts: [Int] = []
  /// The text nodes that hold a backquote, which has no partner.
  var backquotedTexts: [Int] = []
  /// The code spans that start with a brace: a backquote stands at the wrong place.
  var bracedCodes: [Int] = []
  /// The text nodes that start with `##`, which no heading came of.
  var hashedTexts: [Int] = []
  /// The text nodes that start with `<<<<<<<`.
  var conflictTexts: [Int] = []
  /// The links that hold nothing.
  var emptyLinks: [Int] = []
  var codeBlocks: [Int] = []
  var lists: [Int] = []

  /// Files a text node under the marks that its literal holds.
  mutating func add(text index: Int, _ literal: borrowing Swift.Span<UInt8>) {
    var marks: Marks = []
    var previous: UInt8 = 0
    for position in literal.indices {
      let byte = literal[position]
      switch byte {
      case Byte.openBrace, Byte.closeBrace: marks.insert(.brace)
      case Byte.pipe: marks.insert(.pipe)
      case Byte.backquote: marks.insert(.backquote)
      case Byte.star where previous == Byte.star: marks.insert(.stars)
      case Byte.caret where previous == Byte.openBracket: marks.insert(.footnote)
      default: break
      }
      previous = byte
    }
    if literal.count >= 3, literal[0] == Byte.slash, literal[1] == Byte.slash,
      literal[2] == Byte.slash
    {
      slashedTexts.append(index)
    }
    if literal.count >= 2, literal[0] == Byte.colon, Byte.isBlank(literal[1]) {
      colonTexts.append(index)
    }
    if literal.count >= 2, literal[0] == Byte.hash, literal[1] == Byte.hash {
      hashedTexts.append(index)
    }
    if literal.count >= 7, literal[0] == Byte.less, literal[6] == Byte.less {
      conflictTexts.append(index)
    }
    guard !marks.isEmpty else { return }
    if marks.contains(.brace) { bracedTexts.append(index) }
    if marks.contains(.pipe) { pipedTexts.append(index) }
    if marks.contains(.stars) { starredTexts.append(index) }
    if marks.contains(.backquote) { backquotedTexts.append(index) }
    if marks.contains(.footnote) { footnoteTexts.append(index) }
  }

  private struct Marks: OptionSet {
    var rawValue: UInt8
    static let brace = Marks(rawValue: 1)
    static let pipe = Marks(rawValue: 2)
    static let stars = Marks(rawValue: 4)
    static let footnote = Marks(rawValue: 8)
    static let backquote = Marks(rawValue: 16)
  }

  /// Puts text nodes that passes have made among those that were there.
  mutating func add(bracedTexts texts: [Int], of tree: DraftTree) {
    guard !texts.isEmpty else { return }
    bracedTexts = (bracedTexts + texts).sorted { tree[$0].span.start < tree[$1].span.start }
  }
}
