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
    let string = self[text].text
    let literal = string.utf8.span
    let textSpan = self[text].span
    var prefix = index
    while trimsBlanks, prefix > 0, Byte.isBlank(literal[prefix - 1]) { prefix -= 1 }
    var restIndex = literal.count
    var restStart = range.end
    if range.end <= textSpan.end {
      restIndex = self.restIndex(of: text, literal, index: index, range: range, in: bytes)
      while trimsBlanks, restIndex < literal.count, Byte.isBlank(literal[restIndex]) {
        restIndex += 1
        restStart += 1
      }
    } else {
      eraseFollowing(range, after: text, in: block(of: text), bytes: bytes)
    }
    let rest = string.utf8.dropFirst(restIndex)
    if prefix == 0, rest.isEmpty {
      removeEmpty(text)
      return nil
    }
    if prefix == 0 {
      self[text].text = String(decoding: rest, as: UTF8.self)
      self[text].span = Span(min(restStart, textSpan.end), textSpan.end)
      return text
    }
    self[text].text = String(decoding: string.utf8.prefix(prefix), as: UTF8.self)
    // Blanks that were trimmed stand for themselves in the source.
    let prefixEnd = range.start - (index - prefix)
    self[text].span = Span(textSpan.start, max(textSpan.start, prefixEnd))
    guard !rest.isEmpty else { return nil }
    return insert(
      .text, span: Span(min(restStart, textSpan.end), textSpan.end),
      text: String(decoding: rest, as: UTF8.self), after: text)
  }

  /// Which byte of a text node's literal follows a range of its source.
  private func restIndex(
    of text: Int, _ literal: Swift.Span<UInt8>, index: Int, range: Span, in bytes: [UInt8]
  ) -> Int {
    let aligner = LiteralAligner(scanner: SourceScanner(bytes, end: self[text].span.end))
    let start = LiteralAligner.Position(index: index, offset: range.start)
    let position = aligner.walk(
      literal, from: start, toIndex: literal.count, orOffset: range.end)
    return min(position?.index ?? literal.count, literal.count)
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
      let string = self[node].text
      let literal = string.utf8.span
      let rest = restIndex(of: node, literal, index: 0, range: start, in: bytes)
      self[node].text = String(decoding: string.utf8.dropFirst(rest), as: UTF8.self)
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
}
