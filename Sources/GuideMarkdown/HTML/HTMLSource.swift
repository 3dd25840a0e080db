import Diagnostics

/// The HTML of neighbouring nodes as one text, in which comments stand for the nodes between them.
struct HTMLSource {
  /// Bytes of the text that stand in the guide.
  private struct Piece {
    var start: Int
    var length: Int
    var span: Span
  }

  private(set) var bytes: [UInt8] = []
  /// The nodes between, by the offset at which their comment ends.
  private(set) var nodes: [Int: Int] = [:]
  private var pieces: [Piece] = []

  private static let placeholder = Array("<!-- -->".utf8)

  /// Adds a node that is no HTML.
  mutating func add(node: Int) {
    bytes += Self.placeholder
    nodes[bytes.count] = node
  }

  /// Adds a tag within a paragraph.
  mutating func add(tag: String, _ span: Span) {
    add(tag.utf8.span, span)
  }

  /// Adds a block of HTML; its lines are the ends of lines of the guide.
  mutating func add(block: String, _ span: Span, of source: SourceFile) {
    var line = source.line(at: span.start)
    let literal = block.utf8.span
    var start = 0
    while start < literal.count {
      let rest = literal.extracting(start...)
      let length = ByteWord.offset(of: Byte.newline, in: rest) ?? rest.count
      let whole = source.span(ofLine: line)
      add(rest.extracting(..<length), Span(max(whole.start, whole.end - length), whole.end))
      bytes.append(Byte.newline)
      line += 1
      start += length + 1
    }
  }

  private mutating func add(_ text: Swift.Span<UInt8>, _ span: Span) {
    pieces.append(Piece(start: bytes.count, length: text.count, span: span))
    unsafe text.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
  }

  /// Where a range of the text stands in the guide.
  func span(of range: Range<Int>) -> Span {
    let start = offset(of: range.lowerBound, isEnd: false)
    return Span(
      start, max(start, range.isEmpty ? start : offset(of: range.upperBound, isEnd: true)))
  }

  /// Where a range of the text stands in the guide byte by byte; nil when it is of several pieces,
  /// or of one that the guide spells otherwise.
  func verbatimSpan(of range: Range<Int>) -> Span? {
    guard let index = piece(at: range.lowerBound, isEnd: false) else { return nil }
    let piece = pieces[index]
    guard piece.length == piece.span.end - piece.span.start,
      range.upperBound <= piece.start + piece.length
    else { return nil }
    let start = piece.span.start + range.lowerBound - piece.start
    return Span(start, start + range.count)
  }

  /// The last piece that starts at a position or before; an end belongs to the piece before it.
  private func piece(at position: Int, isEnd: Bool) -> Int? {
    var low = 0
    var high = pieces.count
    while low < high {
      let middle = (low + high) / 2
      let start = pieces[middle].start
      if isEnd ? start < position : start <= position { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }

  private func offset(of position: Int, isEnd: Bool) -> Int {
    guard let index = piece(at: position, isEnd: isEnd) else {
      return pieces.first?.span.start ?? 0
    }
    let piece = pieces[index]
    let distance = position - piece.start
    if distance >= piece.length { return piece.span.end }
    guard piece.length == piece.span.end - piece.span.start else {
      return isEnd ? piece.span.end : piece.span.start
    }
    return piece.span.start + distance
  }
}
