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
    add(tag.utf8, span)
  }

  /// Adds a block of HTML; its lines are the ends of lines of the guide.
  mutating func add(block: String, _ span: Span, of source: SourceFile) {
    var line = source.line(at: span.start)
    var lines = block.utf8.split(separator: Byte.newline, omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    for text in lines {
      let whole = source.span(ofLine: line)
      add(text, Span(max(whole.start, whole.end - text.count), whole.end))
      bytes.append(Byte.newline)
      line += 1
    }
  }

  private mutating func add(_ text: some Collection<UInt8>, _ span: Span) {
    pieces.append(Piece(start: bytes.count, length: text.count, span: span))
    bytes += text
  }

  /// Where a range of the text stands in the guide.
  func span(of range: Range<Int>) -> Span {
    let start = offset(of: range.lowerBound, isEnd: false)
    return Span(
      start, max(start, range.isEmpty ? start : offset(of: range.upperBound, isEnd: true)))
  }

  private func offset(of position: Int, isEnd: Bool) -> Int {
    var low = 0
    var high = pieces.count
    // The last piece that starts at the position or before; an end belongs to the piece before it.
    while low < high {
      let middle = (low + high) / 2
      let start = pieces[middle].start
      if isEnd ? start < position : start <= position { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return pieces.first?.span.start ?? 0 }
    let piece = pieces[low - 1]
    let distance = position - piece.start
    if distance >= piece.length { return piece.span.end }
    guard piece.length == piece.span.end - piece.span.start else {
      return isEnd ? piece.span.end : piece.span.start
    }
    return piece.span.start + distance
  }
}
