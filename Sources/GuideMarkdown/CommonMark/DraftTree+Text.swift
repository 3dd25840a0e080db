import Diagnostics

extension DraftTree {
  /// The text of a node and of what is below it, on one line; without destinations of links.
  func text(of index: Int) -> String {
    var result = ""
    var current: Int? = index
    while let node = current {
      switch self[node].kind {
      case .text, .code: result += self[node].text
      case .softBreak, .lineBreak: result += " "
      default: break
      }
      current = following(node, in: index)
    }
    return result
  }

  /// The last text node below a block.
  func lastText(of block: Int) -> Int? {
    var last = self[block].lastChild
    while let node = last, let child = self[node].lastChild { last = child }
    guard let node = last, self[node].kind == .text else { return nil }
    return node
  }

  /// Whether a block's text ends with a colon and so announces what follows.
  func endsWithColon(_ block: Int) -> Bool {
    guard let text = lastText(of: block) else { return false }
    return self[text].text.utf8.last { !Byte.isBlank($0) } == Byte.colon
  }

  /// Splits a text node before a byte of its literal.
  ///
  /// - Parameters:
  ///   - text: The text node; it keeps what stands before.
  ///   - index: The byte of the literal, which starts a character.
  ///   - offset: Where that byte stands in the source.
  /// - Returns: The text node of what follows.
  mutating func split(_ text: Int, at index: Int, offset: Int) -> Int {
    let bytes = Array(self[text].text.utf8)
    let end = self[text].span.end
    self[text].text = String(decoding: bytes[..<index], as: UTF8.self)
    self[text].span.end = max(self[text].span.start, min(offset, end))
    return insert(
      .text, span: Span(min(offset, end), end),
      text: String(decoding: bytes[index...], as: UTF8.self), after: text)
  }
}
