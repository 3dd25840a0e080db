import Diagnostics

/// The lines that the ignore comments of a guide reach: their own and the block that follows.
///
/// A comment alone on its lines speaks of the next block, with or without an empty line between; more
/// comments may stand between as well. One that ends a line of text speaks of that block's rest. A line with
/// nothing but marks of a quote is empty.
struct IgnoreReach {
  private let ranges: [ClosedRange<Int>]

  init(_ source: SourceFile, comments: [Span]) {
    var own: [ClosedRange<Int>] = []
    var lonely: [Bool] = []
    var skipped: Set<Int> = []
    for comment in comments {
      let lines = source.line(at: comment.start)...source.line(at: comment.end - 1)
      own.append(lines)
      let before = Span(source.start(ofLine: lines.lowerBound), comment.start)
      let after = Span(comment.end, source.span(ofLine: lines.upperBound).end)
      let isAlone = Self.isBlank(before, source) && Self.isBlank(after, source)
      lonely.append(isAlone)
      if isAlone { skipped.formUnion(lines) }
    }
    let blocks = Blocks(source, without: skipped)
    ranges = own.indices.map { index in
      let lines = own[index]
      let next = lines.upperBound + 1
      let last = lonely[index] ? blocks.endOfNextBlock(from: next) : blocks.end(ofBlockAt: next)
      return lines.lowerBound...(last ?? lines.upperBound)
    }
  }

  func lines(ofComment index: Int) -> ClosedRange<Int> { ranges[index] }

  fileprivate static func isBlank(_ span: Span, _ source: SourceFile) -> Bool {
    source.bytes[span.start..<span.end].allSatisfy {
      $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: ">")
    }
  }
}

/// The blocks of a text, lines between empty ones, read once for any number of comments.
private struct Blocks {
  /// For each line, at its number: the last line of its block; 0 for an empty one.
  private var ends: [Int]
  /// For each line: the first from there on that is text and no comment of ours.
  private var starts: [Int?]

  init(_ source: SourceFile, without skipped: Set<Int>) {
    let count = source.lineCount
    ends = Array(repeating: 0, count: count + 2)
    starts = Array(repeating: nil, count: count + 2)
    for line in (1...count).reversed() {
      let isBlank = IgnoreReach.isBlank(source.span(ofLine: line), source)
      if !isBlank { ends[line] = ends[line + 1] == 0 ? line : ends[line + 1] }
      starts[line] = isBlank || skipped.contains(line) ? starts[line + 1] : line
    }
  }

  /// The last line of the block that a line goes on with; nil where it is empty.
  func end(ofBlockAt line: Int) -> Int? { ends[line] == 0 ? nil : ends[line] }

  func endOfNextBlock(from line: Int) -> Int? { starts[line].flatMap(end) }
}
