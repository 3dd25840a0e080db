import Diagnostics

/// One line of a paragraph that may be a row of a pipe table.
struct PipeTableLine {
  /// A `|` that separates cells: which byte of its text node's literal, and where in the source.
  struct Pipe {
    var text: Int
    var index: Int
    var offset: Int
  }

  /// The inline nodes of the line, in order; never empty.
  var nodes: ArraySlice<Int>
  var span: Span
  /// The pipes that stand neither escaped, nor in code, nor in a link.
  var pipes: [Pipe]
  /// The node that ends the line.
  var lineBreak: Int?
  /// Whether the line holds nothing but pipes, dashes and colons.
  var isDelimiter: Bool
  /// Whether it does so with the long dashes that word processors make of hyphens.
  var hasLongDashes = false

  init(_ nodes: ArraySlice<Int>, in tree: DraftTree, _ scanner: SourceScanner) {
    self.nodes = nodes
    let first = nodes.first.map { tree[$0].span.start } ?? 0
    span = Span(first, max(first, nodes.last.map { tree[$0].span.end } ?? first))
    pipes = []
    isDelimiter = false
    // An attribute list on a line of its own is no row, whatever its values hold.
    guard !scanner.matches("{:", at: first) else { return }
    for node in nodes where tree[node].kind == .text {
      addPipes(of: node, in: tree, scanner)
    }
    guard !pipes.isEmpty, let dashes = Self.dashes(span, scanner) else { return }
    isDelimiter = dashes.short > 0 && dashes.long == 0
    hasLongDashes = dashes.long > 0
  }

  /// Whether a `|` opens the line.
  var startsWithPipe: Bool { pipes.first?.offset == span.start }

  /// Whether a `|` closes the line.
  func endsWithPipe(in scanner: SourceScanner) -> Bool {
    guard let last = pipes.last else { return false }
    return scanner.trimmedEnd(span.end, downTo: span.start) == last.offset + 1
  }

  private mutating func addPipes(of text: Int, in tree: DraftTree, _ scanner: SourceScanner) {
    let literal = tree[text].text.utf8.span
    let aligner = LiteralAligner(scanner: scanner)
    var position = LiteralAligner.Position(index: 0, offset: tree[text].span.start)
    let isVerbatim = aligner.isVerbatim(literal, at: position.offset)
    let count = pipes.count
    pipes.reserveCapacity(8)
    for index in literal.indices where literal[index] == Byte.pipe {
      if isVerbatim {
        pipes.append(Pipe(text: text, index: index, offset: tree[text].span.start + index))
        continue
      }
      guard let found = aligner.walk(literal, from: position, toIndex: index) else {
        pipes.removeSubrange(count...)
        return
      }
      position = found
      // A pipe that is escaped, or written as a reference, is text.
      guard scanner[found.offset] == Byte.pipe else { continue }
      pipes.append(Pipe(text: text, index: index, offset: found.offset))
    }
  }

  /// How many dashes a line has that holds nothing but pipes, dashes and colons.
  private static func dashes(
    _ span: Span, _ scanner: SourceScanner
  ) -> (short: Int, long: Int)? {
    var short = 0
    var long = 0
    var offset = span.start
    while offset < span.end {
      switch scanner[offset] {
      case Byte.hyphen: short += 1
      case Byte.pipe, Byte.colon, Byte.space, Byte.tab: break
      default:
        guard scanner.matches("\u{2014}", at: offset) || scanner.matches("\u{2013}", at: offset)
        else { return nil }
        long += 1
        offset += 2
      }
      offset += 1
    }
    return (short, long)
  }
}
