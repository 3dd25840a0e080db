import Diagnostics

extension DraftTree {
  /// Takes a range of the source out of a block's inline nodes, from a text node on.
  ///
  /// - Parameters:
  ///   - range: The bytes to take out; they start in the text node.
  ///   - text: The text node.
  ///   - index: Which byte of its literal stands at the range's start.
  ///   - trimsBlanks: Whether the blanks beside the range go as well.
  ///   - bytes: The bytes of the guide.
  /// - Returns: The text node that holds what follows the range, where it is of the same one.
  mutating func erase(
    _ range: Span, from text: Int, index: Int, trimsBlanks: Bool, in bytes: [UInt8]
  ) -> Int? {
    let block = block(of: text)
    let literal = Array(self[text].text.utf8)
    let textSpan = self[text].span
    var prefix = literal[..<index]
    if trimsBlanks { prefix = Self.trimmingEnd(prefix) }
    var rest = literal[literal.endIndex...]
    var restStart = range.end
    if range.end <= textSpan.end {
      rest = suffix(of: text, index: index, range: range, in: bytes)
      let whole = rest.count
      if trimsBlanks { rest = rest.drop(while: Byte.isBlank) }
      restStart += whole - rest.count
    } else {
      eraseFollowing(range, after: text, in: block, bytes: bytes)
    }
    if prefix.isEmpty, rest.isEmpty {
      removeEmpty(text)
      return nil
    }
    if prefix.isEmpty {
      self[text].text = String(decoding: rest, as: UTF8.self)
      self[text].span = Span(min(restStart, textSpan.end), textSpan.end)
      return text
    }
    self[text].text = String(decoding: prefix, as: UTF8.self)
    // Blanks that were trimmed stand for themselves in the source.
    let prefixEnd = range.start - (index - prefix.count)
    self[text].span = Span(textSpan.start, max(textSpan.start, prefixEnd))
    guard !rest.isEmpty else { return nil }
    return insert(
      .text, span: Span(min(restStart, textSpan.end), textSpan.end),
      text: String(decoding: rest, as: UTF8.self), after: text)
  }

  /// What a text node's literal holds after a range of its source.
  private func suffix(
    of text: Int, index: Int, range: Span, in bytes: [UInt8]
  ) -> ArraySlice<UInt8> {
    let literal = Array(self[text].text.utf8)
    let aligner = LiteralAligner(scanner: SourceScanner(bytes, end: self[text].span.end))
    let start = LiteralAligner.Position(index: index, offset: range.start)
    let position = aligner.walk(
      literal.span, from: start, toIndex: literal.count, orOffset: range.end)
    return literal[min(position?.index ?? literal.count, literal.count)...]
  }

  /// Takes a range out of the inline nodes that follow a text node.
  private mutating func eraseFollowing(
    _ range: Span, after text: Int, in block: Int, bytes: [UInt8]
  ) {
    var current = followingSubtree(text, in: block)
    while let node = current, self[node].span.start < range.end {
      if self[node].span.end <= range.end {
        current = followingSubtree(node, in: block)
        detach(node)
        continue
      }
      current = following(node, in: block)
      guard self[node].kind == .text else { continue }
      let start = Span(self[node].span.start, range.end)
      let rest = suffix(of: node, index: 0, range: start, in: bytes)
      self[node].text = String(decoding: rest, as: UTF8.self)
      self[node].span.start = range.end
    }
  }

  /// Takes out a text node that has become empty, and the line break that it leaves alone.
  mutating func removeEmpty(_ text: Int) {
    let block = block(of: text)
    let previous = self[text].previous
    let next = self[text].next
    let isBlockChild = self[text].parent == block
    detach(text)
    let startsLine = previous.map(isBreak) ?? isBlockChild
    let endsLine = next.map(isBreak) ?? isBlockChild
    guard startsLine, endsLine else { return }
    if let previous {
      detach(previous)
    } else if let next {
      detach(next)
      if let first = self[block].firstChild, !self[block].kind.isHeading {
        self[block].span.start = min(self[first].span.start, self[block].span.end)
      }
    }
  }

  private func isBreak(_ index: Int) -> Bool {
    self[index].kind == .softBreak || self[index].kind == .lineBreak
  }

  private static func trimmingEnd(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var end = bytes.endIndex
    while end > bytes.startIndex, Byte.isBlank(bytes[end - 1]) { end -= 1 }
    return bytes[..<end]
  }
}
