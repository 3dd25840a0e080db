import Diagnostics
import Values

/// Makes tables of the paragraphs whose lines are rows with pipes; libcmark does not know them.
///
/// The rows are those of GitHub's tables and of kramdown's: pipes at a row's ends may be missing,
/// and so may the row of dashes where every line starts with a pipe.
struct PipeTablePass {
  var tree: DraftTree
  var report: DialectReport
  let scanner: SourceScanner
  /// The text nodes with braces that were made of larger ones.
  var bracedTexts: [Int] = []

  /// The lines of a paragraph that are one table.
  struct Extent {
    var rows: Range<Int>
    /// How many of the rows stand above the row of dashes.
    var headers: Int
  }

  /// Handles the paragraphs of the text nodes that hold a pipe, in source order.
  static func run(
    on candidates: inout Candidates, of tree: inout DraftTree, report: inout DialectReport
  ) {
    guard !candidates.pipedTexts.isEmpty else { return }
    var pass = PipeTablePass(report.source)
    swap(&pass.tree, &tree)
    swap(&pass.report, &report)
    defer {
      swap(&pass.tree, &tree)
      swap(&pass.report, &report)
    }
    pass.run(on: candidates.pipedTexts)
    candidates.add(bracedTexts: pass.bracedTexts, of: pass.tree)
  }

  private init(_ source: SourceFile) {
    tree = DraftTree(document: Span(0, 0))
    report = DialectReport(source)
    scanner = SourceScanner(source.bytes)
  }

  private mutating func run(on texts: [Int]) {
    var last: Int?
    for text in texts where tree[text].parent != nil {
      let block = tree.block(of: text)
      guard block != last, tree[block].kind == .paragraph else { continue }
      last = block
      convert(block)
    }
  }

  /// Makes tables of a paragraph's rows; other lines stay paragraphs.
  private mutating func convert(_ paragraph: Int) {
    var lines = lines(of: paragraph)
    var extents = extents(in: lines)
    if freePipes(in: extents.flatMap { lines[$0.rows].flatMap(\.nodes) }) {
      lines = self.lines(of: paragraph)
      extents = self.extents(in: lines)
    }
    guard let last = extents.last else { return }
    let span = tree[paragraph].span
    let start = lines[last.rows.lowerBound].span.start
    for child in tree.children(of: paragraph) { tree.detach(child) }
    var done = 0
    for extent in extents {
      addParagraph(of: lines[done..<extent.rows.lowerBound], before: paragraph, from: span.start)
      done = extent.rows.upperBound
      let rows = lines[extent.rows]
      // The last table takes the paragraph's place, with the attributes after it.
      var table = paragraph
      if extent.rows != last.rows {
        table = tree.insert(.table, span: Self.span(of: rows), before: paragraph)
      }
      addRows(of: rows, headers: extent.headers, to: table)
    }
    tree[paragraph].kind = .table
    tree[paragraph].span = Span(min(start, span.end), span.end)
    guard done < lines.count else { return }
    tree[paragraph].span = Self.span(of: lines[last.rows])
    let text = Span(lines[done].span.start, max(span.end, lines[done].span.start))
    let rest = tree.insert(.paragraph, span: text, after: paragraph)
    move(lines[done...], to: rest)
  }

  private mutating func addParagraph(
    of lines: ArraySlice<PipeTableLine>, before table: Int, from start: Int
  ) {
    guard !lines.isEmpty else { return }
    var span = Self.span(of: lines)
    if lines.startIndex == 0 { span.start = min(start, span.start) }
    let paragraph = tree.insert(.paragraph, span: span, before: table)
    move(lines, to: paragraph)
  }

  private static func span(of lines: ArraySlice<PipeTableLine>) -> Span {
    let start = lines.first?.span.start ?? 0
    return Span(start, max(start, lines.last?.span.end ?? start))
  }

  /// Moves lines into a paragraph, with the line breaks between them.
  private mutating func move(_ lines: ArraySlice<PipeTableLine>, to paragraph: Int) {
    for (index, line) in zip(lines.indices, lines) {
      for node in line.nodes { tree.move(node, to: paragraph) }
      if index + 1 < lines.endIndex, let end = line.lineBreak { tree.move(end, to: paragraph) }
    }
  }

  private func lines(of paragraph: Int) -> [PipeTableLine] {
    let children = tree.children(of: paragraph)
    var lines: [PipeTableLine] = []
    var start = 0
    for index in 0...children.count where index == children.count || endsLine(children[index]) {
      if index > start {
        var line = PipeTableLine(children[start..<index], in: tree, scanner)
        line.lineBreak = index < children.count ? children[index] : nil
        lines.append(line)
      }
      start = index + 1
    }
    // A row of long dashes says that nothing is there, unless no other row stands below the header.
    if lines.count > 1, lines[1].hasLongDashes, !lines.contains(where: \.isDelimiter) {
      lines[1].isDelimiter = true
    }
    return lines
  }

  /// Whether a node is the end of a line of the source, as `<br>` is not.
  private func endsLine(_ node: Int) -> Bool {
    switch tree[node].kind {
    case .softBreak: true
    case .lineBreak: scanner[tree[node].span.end - 1].map(Byte.isLineEnd) ?? true
    default: false
    }
  }

  /// The tables of a paragraph: at most one in each run of lines with pipes.
  private func extents(in lines: [PipeTableLine]) -> [Extent] {
    var result: [Extent] = []
    var start = 0
    while start < lines.count {
      guard !lines[start].pipes.isEmpty else {
        start += 1
        continue
      }
      let end = lines[start...].firstIndex { $0.pipes.isEmpty } ?? lines.count
      if let extent = extent(in: lines, start..<end) { result.append(extent) }
      start = end
    }
    return result
  }

  private func extent(in lines: [PipeTableLine], _ run: Range<Int>) -> Extent? {
    if let delimiter = lines[run].firstIndex(where: \.isDelimiter) {
      var start = max(run.lowerBound, delimiter - 1)
      while start > run.lowerBound, lines[start - 1].startsWithPipe { start -= 1 }
      // A row of dashes alone is no table.
      guard run.upperBound > start + 1 || start < delimiter else { return nil }
      return Extent(rows: start..<run.upperBound, headers: delimiter - start)
    }
    guard let start = lines[run].indices.first(where: { isBareRow($0, in: lines) }),
      isBareRow(start + 1, in: lines)
    else { return nil }
    return Extent(rows: start..<run.upperBound, headers: 0)
  }

  /// Whether a line is a row without any doubt, so that no row of dashes is needed.
  private func isBareRow(_ index: Int, in lines: [PipeTableLine]) -> Bool {
    lines.indices.contains(index) && lines[index].startsWithPipe
      && lines[index].endsWithPipe(in: scanner) && lines[index].pipes.count > 2
  }
}
