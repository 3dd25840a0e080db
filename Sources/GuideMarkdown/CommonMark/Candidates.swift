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

  /// Files a text node under the marks that its literal holds.
  mutating func add(text index: Int, _ literal: borrowing Swift.Span<UInt8>) {
    var hasBrace = false
    var hasPipe = false
    for position in literal.indices {
      switch literal[position] {
      case Byte.openBrace, Byte.closeBrace: hasBrace = true
      case Byte.pipe: hasPipe = true
      default: break
      }
    }
    if hasBrace { bracedTexts.append(index) }
    if hasPipe { pipedTexts.append(index) }
  }

  /// Puts text nodes that passes have made among those that were there.
  mutating func add(bracedTexts texts: [Int], of tree: DraftTree) {
    guard !texts.isEmpty else { return }
    bracedTexts = (bracedTexts + texts).sorted { tree[$0].span.start < tree[$1].span.start }
  }
}
