import Diagnostics

extension Repair {
  /// `*     Text` is an item with code for CommonMark; in guides it is an item with text.
  mutating func repairIndentedItems() {
    for code in candidates.codeBlocks {
      guard let item = tree[code].parent, tree[item].kind == .item,
        tree[item].firstChild == code, tree[code].kind == .codeBlock(info: "")
      else { continue }
      let marker = markerEnd(from: tree[item].span.start)
      let content = scanner.skip(from: marker, while: Byte.isBlank)
      guard content - marker >= 5, let byte = scanner[content], !Byte.isLineEnd(byte),
        byte != Byte.backquote, byte != UInt8(ascii: "~")
      else { continue }
      let blanks = Span(marker, content)
      // Four columns take the lines that stand indented below into the item.
      let width = max(1, 4 - (marker - tree[item].span.start))
      guard replace(blanks, with: String(repeating: " ", count: width)) else { continue }
      tell(
        "dialect.indented-item", at: Span(content, content),
        fix: Diagnostic.Fix(span: blanks, replacement: " "))
    }
  }

  /// An empty bullet after a paragraph underlines it for CommonMark; in guides it is a bullet.
  mutating func repairUnderlines() {
    for heading in headings {
      guard tree[heading].kind == .heading(level: 2), let last = tree[heading].lastChild,
        scanner[tree[heading].span.start] != Byte.hash
      else { continue }
      let line = source.line(at: tree[last].span.end) + 1
      let content = markers(ofLine: line).end
      guard scanner[content] == Byte.hyphen else { continue }
      let isBullet =
        scanner[content + 1] != Byte.hyphen
        && (isInQuote(heading) || scanner[content + 1].map(Byte.isBlank) == true)
      // The rules around the marks of OVHcloud’s navigation blocks underline nothing, either.
      let isRule = scanner.matches("<!-- CP-", at: source.start(ofLine: line + 1))
      guard isBullet || isRule else { continue }
      insertEmptyLine(before: line)
    }
  }

  /// `##Title` is text for CommonMark; in guides it is a heading whose blank is missing.
  mutating func repairHeadings() {
    for text in candidates.hashedTexts {
      let start = tree[text].span.start
      let end = scanner.skip(from: start) { $0 == Byte.hash }
      guard scanner[start] == Byte.hash, end - start <= 6,
        markers(ofLine: source.line(at: start)).end == start,
        let next = scanner[end], !Byte.isSpace(next), replace(Span(end, end), with: " ")
      else { continue }
      tell(
        "dialect.unspaced-heading", at: Span(start, end),
        fix: Diagnostic.Fix(span: Span(end, end), replacement: " "))
    }
  }

  private func isInQuote(_ node: Int) -> Bool {
    var current = tree[node].parent
    while let parent = current {
      if tree[parent].kind == .quote { return true }
      current = tree[parent].parent
    }
    return false
  }

  /// The offset after a list marker.
  private func markerEnd(from start: Int) -> Int {
    let digits = scanner.skip(from: start, while: Byte.isDigit)
    return min(digits + 1, scanner.end)
  }
}
