import Diagnostics
import Values

extension PipeTablePass {
  /// Adds the rows of a table; rows of dashes are none.
  mutating func addRows(of lines: ArraySlice<PipeTableLine>, headers: Int, to table: Int) {
    var columns: Int?
    var sawDelimiter = false
    for (index, line) in lines.enumerated() {
      if line.isDelimiter {
        // Above the first row it draws the line below a header that is left empty.
        if sawDelimiter, columns != nil { reportRepeated(line) }
        sawDelimiter = true
        continue
      }
      let row = tree.append(
        .tableRow(isHeader: index < headers), span: line.span, to: table)
      let count = addCells(of: line, to: row)
      if let columns, count != columns {
        reportRagged(line, cells: count, columns: columns)
      } else if columns == nil {
        columns = count
      }
    }
  }

  /// Adds a row's cells and returns their number.
  private mutating func addCells(of line: PipeTableLine, to row: Int) -> Int {
    var pipes = line.pipes[...]
    var cells: [Int] = []
    cells.reserveCapacity(pipes.count + 1)
    cells.append(tree.append(.tableCell, span: Span(line.span.start, line.span.start), to: row))
    for node in line.nodes {
      guard pipes.first?.text == node else {
        tree.move(node, to: cells[cells.count - 1])
        continue
      }
      let string = tree[node].text
      let literal = string.utf8.span
      let span = tree[node].span
      var index = 0
      var offset = span.start
      while let pipe = pipes.first, pipe.text == node {
        pipes.removeFirst()
        addText(
          literal.extracting(index..<pipe.index), Span(offset, pipe.offset),
          to: cells[cells.count - 1], endsCell: true)
        index = pipe.index + 1
        offset = pipe.offset + 1
        cells.append(tree.append(.tableCell, span: Span(offset, offset), to: row))
      }
      addText(
        literal.extracting(index...), Span(offset, max(offset, span.end)),
        to: cells[cells.count - 1], endsCell: false)
    }
    for cell in cells { trim(cell) }
    if line.startsWithPipe, let first = cells.first, tree[first].firstChild == nil {
      tree.detach(cells.removeFirst())
    }
    if cells.count > 1, let last = cells.last, tree[last].firstChild == nil {
      tree.detach(cells.removeLast())
    }
    return cells.count
  }

  /// Adds a text without the blanks at its cell's ends.
  private mutating func addText(
    _ literal: Swift.Span<UInt8>, _ span: Span, to cell: Int, endsCell: Bool
  ) {
    var start = 0
    var end = literal.count
    if tree[cell].firstChild == nil {
      while start < end, Byte.isBlank(literal[start]) { start += 1 }
    }
    if endsCell {
      while start < end, Byte.isBlank(literal[end - 1]) { end -= 1 }
    }
    guard start < end else { return }
    let kept = literal.extracting(start..<end)
    let spanStart = min(span.start + start, span.end)
    let spanEnd = max(spanStart, span.end - (literal.count - end))
    let node = tree.append(
      .text, span: Span(spanStart, spanEnd), text: VerifiedText.string(kept), to: cell)
    if ByteWord.offset(of: Byte.openBrace, in: kept) != nil
      || ByteWord.offset(of: Byte.closeBrace, in: kept) != nil
    {
      bracedTexts.append(node)
    }
  }

  /// Takes the blanks off a cell's ends where they still stand, and fits its span to what it holds.
  private mutating func trim(_ cell: Int) {
    if let first = tree[cell].firstChild, tree[first].kind == .text,
      tree[first].text.utf8.first.map(Byte.isBlank) == true
    {
      let blanks = tree[first].text.utf8.prefix(while: Byte.isBlank).count
      tree[first].text = String(decoding: tree[first].text.utf8.dropFirst(blanks), as: UTF8.self)
      tree[first].span.start = min(tree[first].span.start + blanks, tree[first].span.end)
      if tree[first].text.isEmpty { tree.detach(first) }
    }
    if let last = tree[cell].lastChild, tree[last].kind == .text,
      tree[last].text.utf8.last.map(Byte.isBlank) == true
    {
      let bytes = Array(tree[last].text.utf8)
      let kept = bytes.count - bytes.reversed().prefix(while: Byte.isBlank).count
      tree[last].text = String(decoding: bytes[..<kept], as: UTF8.self)
      tree[last].span.end = max(tree[last].span.start, tree[last].span.end - (bytes.count - kept))
      if tree[last].text.isEmpty { tree.detach(last) }
    }
    if let first = tree[cell].firstChild, let last = tree[cell].lastChild {
      let start = tree[first].span.start
      tree[cell].span = Span(start, max(start, tree[last].span.end))
    }
  }

  private mutating func reportRepeated(_ line: PipeTableLine) {
    let next = scanner.skipLineEnding(at: scanner.lineEnd(from: line.span.end))
    let isAtMargin = report.source.location(at: line.span.start).column == 1
    report.add(
      "dialect.repeated-delimiter", .note, at: line.span,
      fix: isAtMargin ? Diagnostic.Fix(span: Span(line.span.start, next), replacement: "") : nil)
  }

  private mutating func reportRagged(_ line: PipeTableLine, cells: Int, columns: Int) {
    let end = scanner.trimmedEnd(line.span.end, downTo: line.span.start)
    let close = line.endsWithPipe(in: scanner) ? "" : " |"
    let missing = close + String(repeating: " |", count: max(0, min(columns - cells, 64)))
    report.add(
      "dialect.ragged-row", .note, at: line.span,
      ["cells": .number(cells), "columns": .number(columns)],
      fix: cells < columns ? Diagnostic.Fix(span: Span(end, end), replacement: missing) : nil)
  }
}
