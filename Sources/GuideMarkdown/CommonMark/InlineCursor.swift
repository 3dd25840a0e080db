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

  /// Where a node with children starts; the cursor moves to the first of them.
  mutating func enter(_ kind: CommonMarkNode.Kind) -> Int {
    switch kind {
    case .link where scanner[offset] == Byte.less:
      let close = scanner.skip(from: offset) { $0 != Byte.greater && !Byte.isLineEnd($0) }
      autolinkEnd = min(close + 1, scanner.end)
      return open(1)
    case .link: return open(1, after: Byte.openBracket)
    case .image: return open(2, after: Byte.exclamation)
    case .strong: return open(2)
    default: return open(1)
    }
  }

  /// Where the source of a node with children stands, now that they have been passed.
  mutating func leave(_ kind: CommonMarkNode.Kind, from start: Int) -> Span {
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

  private mutating func open(_ length: Int, after expected: UInt8? = nil) -> Int {
    if let expected, scanner[offset] != expected {
      let stop = scanner.lineEnd(from: offset)
      let found = scanner.skip(from: offset) { $0 != expected && !Byte.isLineEnd($0) }
      if found < stop { offset = found }
    }
    let start = offset
    offset = min(offset + length, scanner.end)
    return start
  }

  private mutating func close() {
    let tail = LinkTail(scanner: scanner, linePrefix: linePrefix)
    if scanner[offset] == Byte.closeBracket { offset += 1 }
    offset = min(tail.end(from: offset), scanner.end)
  }

  /// Where the source of a text stands; the cursor moves past it.
  ///
  /// - Parameters:
  ///   - literal: The text.
  ///   - mayDiffer: Whether the source may spell it otherwise than the literal does.
  /// - Returns: The bytes of the source; none where it was not found.
  mutating func text(_ literal: Swift.Span<UInt8>, mayDiffer: Bool) -> Span {
    if let end = autolinkEnd {
      let span = Span(offset, max(offset, end - 1))
      offset = end
      return span
    }
    if !mayDiffer, scanner.matches(literal, at: offset) {
      let start = offset
      offset += literal.count
      return Span(start, offset)
    }
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

  mutating func code() -> Span {
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

  mutating func html(_ literal: Swift.Span<UInt8>) -> Span {
    let start = scanner.skip(from: offset) { $0 != Byte.less && !Byte.isLineEnd($0) }
    offset = start
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

  /// Where a soft or hard break stands: the source from the line's last character to its end.
  mutating func lineBreak() -> Span {
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
