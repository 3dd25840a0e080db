import Diagnostics

/// Walks along the source of one paragraph or heading with its inline nodes, and tells where each
/// stands.
///
/// libcmark's own columns are not used: they are wrong on later lines, and after escapes and
/// references.
struct InlineCursor {
  private let scanner: SourceScanner
  private let linePrefix: LinePrefix
  private var offset: Int
  /// The end of the link `<…>` that is open.
  private var autolinkEnd: Int?
  /// Where the open emphasis, strong, link and image nodes start.
  private var starts: [Int] = []

  init(in bytes: [UInt8], from start: Int, to end: Int, quoteDepth: Int) {
    scanner = SourceScanner(bytes, end: end)
    linePrefix = LinePrefix(quoteDepth: quoteDepth)
    offset = min(start, end)
  }

  /// Skips the link reference definitions that CommonMark took from a paragraph's start.
  mutating func skipDefinitions() {
    let tail = LinkTail(scanner: scanner, linePrefix: linePrefix)
    while scanner[offset] == Byte.openBracket,
      let label = tail.labelEnd(from: offset), scanner[label] == Byte.colon
    {
      let destination = tail.spaceEnd(from: label + 1)
      guard let stop = tail.destinationEnd(from: destination), stop > destination else { return }
      guard let next = definitionEnd(afterDestination: stop, tail) else { return }
      offset = linePrefix.end(from: next, in: scanner)
    }
  }

  /// Where the source of a leaf stands; the cursor moves past it.
  mutating func leaf(_ kind: GuideNode.Kind, _ text: String) -> Span {
    switch kind {
    case .text: textSpan(text)
    case .code: codeSpan()
    case .inlineHTML: htmlSpan(text)
    default: breakSpan()
    }
  }

  mutating func enter(_ kind: GuideNode.Kind) {
    switch kind {
    case .link where scanner[offset] == Byte.less:
      let close = scanner.skip(from: offset) { $0 != Byte.greater && !Byte.isLineEnd($0) }
      autolinkEnd = min(close + 1, scanner.end)
      open(1)
    case .link: open(1, after: Byte.openBracket)
    case .image: open(2, after: Byte.exclamation)
    case .strong: open(2)
    default: open(1)
    }
  }

  /// Where the source of a node with children stands, now that they have been passed.
  mutating func leave(_ kind: GuideNode.Kind) -> Span {
    let start = starts.popLast() ?? offset
    switch kind {
    case .link, .image:
      if let end = autolinkEnd {
        autolinkEnd = nil
        offset = end
      } else {
        close()
      }
    case .strong: offset = min(offset + 2, scanner.end)
    default: offset = min(offset + 1, scanner.end)
    }
    return Span(min(start, offset), offset)
  }

  private mutating func open(_ length: Int, after expected: UInt8? = nil) {
    if let expected, scanner[offset] != expected {
      let stop = scanner.lineEnd(from: offset)
      let found = scanner.skip(from: offset) { $0 != expected && !Byte.isLineEnd($0) }
      if found < stop { offset = found }
    }
    starts.append(offset)
    offset = min(offset + length, scanner.end)
  }

  private mutating func close() {
    let tail = LinkTail(scanner: scanner, linePrefix: linePrefix)
    if scanner[offset] == Byte.closeBracket { offset += 1 }
    offset = min(tail.end(from: offset), scanner.end)
  }

  private mutating func textSpan(_ text: String) -> Span {
    if let end = autolinkEnd {
      let span = Span(offset, max(offset, end - 1))
      offset = end
      return span
    }
    let literal = text.utf8.span
    let aligner = LiteralAligner(scanner: scanner)
    if let end = aligner.end(of: literal, count: literal.count, from: offset) {
      defer { offset = end }
      return Span(offset, end)
    }
    guard let start = aligner.start(of: literal, from: offset) else { return Span(offset, offset) }
    offset = start
    let end = aligner.end(of: literal, count: literal.count, from: start)
    offset = end ?? scanner.lineEnd(from: start)
    return Span(start, offset)
  }

  private mutating func codeSpan() -> Span {
    let start = scanner.skip(from: offset) { $0 != Byte.backquote && !Byte.isLineEnd($0) }
    let content = scanner.skip(from: start) { $0 == Byte.backquote }
    let fence = content - start
    var close = content
    while close < scanner.end {
      let run = scanner.skip(from: close) { $0 != Byte.backquote }
      let stop = scanner.skip(from: run) { $0 == Byte.backquote }
      close = stop
      if stop - run == fence { break }
    }
    offset = max(close, content)
    return Span(start, offset)
  }

  private mutating func htmlSpan(_ text: String) -> Span {
    let start = scanner.skip(from: offset) { $0 != Byte.less && !Byte.isLineEnd($0) }
    offset = start
    let literal = text.utf8.span
    var index = 0
    while index < literal.count, let byte = scanner[offset] {
      guard Byte.isLineEnd(byte) else {
        offset += 1
        index += 1
        continue
      }
      offset = linePrefix.end(from: scanner.skipLineEnding(at: offset), in: scanner)
      while index < literal.count, Byte.isSpace(literal[index]) { index += 1 }
    }
    return Span(start, offset)
  }

  /// A soft or hard break: the source from the line's last character to its end.
  private mutating func breakSpan() -> Span {
    let start = offset
    let end = scanner.lineEnd(from: start)
    let next = scanner.skipLineEnding(at: end)
    offset = linePrefix.end(from: next, in: scanner)
    return Span(start, next)
  }

  private func definitionEnd(afterDestination stop: Int, _ tail: LinkTail) -> Int? {
    let title = tail.spaceEnd(from: stop)
    if title > stop, let titleEnd = tail.titleEnd(from: title) {
      let end = scanner.skip(from: titleEnd, while: Byte.isBlank)
      if end == scanner.end { return end }
      let next = scanner.skipLineEnding(at: end)
      if next > end { return next }
    }
    let end = scanner.skip(from: stop, while: Byte.isBlank)
    if end == scanner.end { return end }
    let next = scanner.skipLineEnding(at: end)
    return next > end ? next : nil
  }
}
