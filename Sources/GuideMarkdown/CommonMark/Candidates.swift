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

  /// Files a text node under the marks that its literal holds, and those that it starts with.
  mutating func add(text index: Int, _ literal: Swift.Span<UInt8>, _ marks: LiteralMarks) {
    switch literal.isEmpty ? 0 : literal[0] {
    case Byte.slash
    where literal.count >= 3 && literal[1] == Byte.slash && literal[2] == Byte.slash:
      slashedTexts.append(index)
    case Byte.colon where literal.count >= 2 && Byte.isBlank(literal[1]):
      colonTexts.append(index)
    case Byte.hash where literal.count >= 2 && literal[1] == Byte.hash:
      hashedTexts.append(index)
    case Byte.less where literal.count >= 7 && literal[6] == Byte.less:
      conflictTexts.append(index)
    default: break
    }
    guard !marks.isDisjoint(with: [.brace, .pipe, .stars, .footnote, .backquote]) else { return }
    if marks.contains(.brace) { bracedTexts.append(index) }
    if marks.contains(.pipe) { pipedTexts.append(index) }
    if marks.contains(.stars) { starredTexts.append(index) }
    if marks.contains(.backquote) { backquotedTexts.append(index) }
    if marks.contains(.footnote) { footnoteTexts.append(index) }
  }

  /// Puts text nodes that passes have made among those that were there.
  mutating func add(bracedTexts texts: [Int], of tree: DraftTree) {
    guard !texts.isEmpty else { return }
    bracedTexts = (bracedTexts + texts).sorted { tree[$0].span.start < tree[$1].span.start }
  }
}
