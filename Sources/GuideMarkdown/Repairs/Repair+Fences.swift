import Diagnostics
import Values

extension Repair {
  /// A block of code that nobody closed takes the rest of the guide; it ends at the empty line
  /// before what is clearly Markdown.
  mutating func repairFences() {
    guard let code = candidates.codeBlocks.last, tree[code].parent == DraftTree.root,
      tree[code].next == nil
    else { return }
    let span = tree[code].span
    let mark = scanner[span.start]
    let fence = scanner.skip(from: span.start) { $0 == mark } - span.start
    guard fence >= 3, mark == Byte.backquote || mark == UInt8(ascii: "~") else { return }
    let first = source.line(at: span.start)
    let last = source.line(at: max(span.start, span.end - 1))
    guard !isFence(line: last, mark, length: fence) || first == last else { return }
    var end = last + 1
    while end > first + 1, isBlank(line: end - 1) { end -= 1 }
    let marker = scanner.text(span.start, span.start + fence)
    if let closing = endOfCode(from: first + 1, through: last), insert(marker, before: closing) {
      end = closing
    }
    let offset = source.span(ofLine: end - 1).end
    tell(
      "dialect.unclosed-fence", at: Span(span.start, span.start),
      fix: Diagnostic.Fix(span: Span(offset, offset), replacement: "\n" + marker))
  }

  /// The first empty line of an unclosed block, where a heading, a box or an image comes later.
  private func endOfCode(from first: Int, through last: Int) -> Int? {
    guard first <= last else { return nil }
    var empty: Int?
    for line in first...last {
      let start = source.start(ofLine: line)
      if scanner.skip(from: start, while: Byte.isBlank) == scanner.lineEnd(from: start) {
        if empty == nil { empty = line }
      } else if empty != nil,
        scanner.matches("## ", at: start) || scanner.matches("### ", at: start)
          || scanner.matches("> [!", at: start) || scanner.matches("![", at: start)
      {
        return empty
      }
    }
    return nil
  }

  private func isFence(line: Int, _ mark: UInt8?, length: Int) -> Bool {
    let span = source.span(ofLine: line)
    let start = scanner.skip(from: span.start, while: Byte.isBlank)
    let end = scanner.skip(from: start) { $0 == mark }
    return end - start >= length && scanner.skip(from: end, while: Byte.isBlank) >= span.end
  }

  /// A comment in a list goes on where its lines are less indented than the list's.
  mutating func repairComments() {
    var done = 0
    for block in candidates.html where tree[block].kind == .htmlBlock {
      let start = scanner.skip(from: tree[block].span.start, while: Byte.isBlank)
      guard start >= done, scanner.matches("<!--", at: start),
        !tree[block].text.contains("-->")
      else { continue }
      guard let end = end(ofComment: start) else {
        let line = scanner.lineEnd(from: start)
        tell(
          "dialect.unclosed-comment", at: Span(start, start),
          fix: Diagnostic.Fix(span: Span(line, line), replacement: " -->"))
        return
      }
      done = end
      for line in source.line(at: start)...source.line(at: end - 1) {
        let span = source.span(ofLine: line)
        let hidden = Span(max(span.start, start), max(max(span.start, start), min(span.end, end)))
        guard !hidden.isEmpty else { continue }
        replace(hidden, with: String(repeating: " ", count: hidden.end - hidden.start))
      }
    }
  }

  private func end(ofComment start: Int) -> Int? {
    var offset = start + 4
    while offset < scanner.end {
      if scanner.matches("-->", at: offset) { return offset + 3 }
      offset += 1
    }
    return nil
  }

  /// Whether what follows an attribute list in its code span is a text of its own, with no blank at its ends as
  /// where two backquotes of other code make the span.
  private func isLabel(_ inside: Span) -> Bool {
    guard let first = scanner[inside.start], let last = scanner[inside.end - 1], !inside.isEmpty
    else { return false }
    return !Byte.isSpace(first) && !Byte.isSpace(last)
  }

  /// An attribute list that begins a code span belongs to other code: a backquote before it, at the
  /// start of a line, is one too many.
  mutating func repairBackquotes() {
    var repaired: Int?
    for code in candidates.bracedCodes {
      // With a backquote less, the others of the paragraph pair up anew: the next reading shows how.
      let block = tree.block(of: code)
      guard block != repaired else { continue }
      let start = tree[code].span.start
      guard scanner[start] == Byte.backquote, scanner[start + 1] != Byte.backquote,
        let list = AttributeListReader.read(
          at: start + 1, in: scanner,
          isKnown: { KnownAttributes.names(ofKramdown: false).contains($0) }),
        list.form == .braces, !list.isMalformed,
        list.attributes.contains(where: {
          $0.kind == .class && KnownAttributes.names(ofKramdown: false).contains($0.name)
        })
      else { continue }
      let line = source.line(at: start)
      let slip = Span(start, list.span.end)
      // Elsewhere on a line it is not clear which backquote is meant.
      let startsLine = markers(ofLine: line).end == start
      if startsLine {
        guard replace(slip, with: "") else { continue }
        add(slip: list)
        repaired = block
      }
      let found = source.text(slip)
      let whole = tree[code].span
      let inside = Span(min(slip.end, whole.end - 1), whole.end - 1)
      if !startsLine, isLabel(inside) {
        tell(
          "dialect.stray-backquote", variant: "inside", at: slip, ["found": .text(found)],
          fix: Diagnostic.Fix(
            span: whole, replacement: "`\(source.text(inside))`\(list.canonicalText)"))
        continue
      }
      tell(
        "dialect.stray-backquote", at: slip, ["found": .text(found)],
        fix: startsLine ? Diagnostic.Fix(span: slip, replacement: "") : nil)
    }
  }
}
