import Diagnostics

/// The text that libcmark is given, and where each of its lines stands in the guide.
struct LineMap {
  /// A line of an edited text.
  private struct Line {
    var span: Span
    /// What was changed in it: at which column of the edited line, and how the offsets shift there.
    var shifts: [(column: Int, length: Int, offset: Int)] = []
  }

  private let source: SourceFile
  private let bodyStart: Int
  /// The lines of the file before the first one that libcmark is given.
  private let linesBefore: Int
  /// The lines of an edited text; empty where the text is the guide's own.
  private var lines: [Line] = []
  private var edited: [UInt8] = []

  /// The text of a guide from an offset on.
  init(_ source: SourceFile, from bodyStart: Int) {
    self.source = source
    self.bodyStart = bodyStart
    linesBefore = source.line(at: bodyStart) - 1
  }

  var bytes: ArraySlice<UInt8> {
    lines.isEmpty ? source.bytes[bodyStart...] : edited[...]
  }

  var isEdited: Bool { !lines.isEmpty }

  /// Where in the guide a block starts whose line and column in the text are these, on the same
  /// line.
  func start(line: Int, column: Int) -> Int {
    let offset = offset(line: line, column: column)
    let lineStart = isEdited ? self.offset(line: line, column: 1) : 0
    return min(offset, lineEnd(of: line, from: lineStart))
  }

  /// The end in the guide of a line of the text, of which the guide's line holds an offset.
  func lineEnd(of line: Int, from offset: Int) -> Int {
    guard isEdited else { return source.span(ofLine: max(line, 1) + linesBefore).end }
    return SourceScanner(source.bytes).lineEnd(from: offset)
  }

  /// The offset in the guide of a line and a column of the text, both from 1.
  private func offset(line: Int, column: Int) -> Int {
    let line = max(line, 1)
    guard !lines.isEmpty else {
      let start = line == 1 ? bodyStart : source.start(ofLine: line + linesBefore)
      return start + max(column, 1) - 1
    }
    guard line <= lines.count else { return source.bytes.count }
    let mapped = lines[line - 1]
    var offset = mapped.span.start + max(column, 1) - 1
    for shift in mapped.shifts where max(column, 1) - 1 >= shift.column {
      let inside = max(column, 1) - 1 < shift.column + shift.length
      offset = shift.offset + (inside ? 0 : max(column, 1) - 1 - shift.column - shift.length)
    }
    return offset
  }

  /// The end in the guide of a line of the text, without its line ending.
  func end(ofLine line: Int) -> Int {
    guard !lines.isEmpty else { return source.span(ofLine: line + linesBefore).end }
    guard line >= 1, line <= lines.count else { return source.bytes.count }
    return lines[line - 1].span.end
  }
}

extension LineMap {
  /// The same text with changes.
  mutating func apply(_ edits: SourceEdits) {
    lines = []
    edited = []
    edited.reserveCapacity(source.bytes.count)
    var previousEnd = bodyStart
    let first = source.line(at: bodyStart)
    for number in first...max(first, source.lineCount) {
      if let text = edits.insertions[number] {
        lines.append(Line(span: Span(previousEnd, previousEnd)))
        edited += text.utf8
        edited.append(Byte.newline)
      }
      let start = number == first ? bodyStart : source.start(ofLine: number)
      let next = source.start(ofLine: number + 1)
      let end = max(start, source.span(ofLine: number).end)
      var line = Line(span: Span(start, end))
      let lineStart = edited.count
      var copied = start
      for change in edits.replacements[number] ?? []
      where change.span.start >= copied && change.span.end <= end {
        edited += source.bytes[copied..<change.span.start]
        let column = edited.count - lineStart
        edited += change.replacement.utf8
        line.shifts.append((column, change.replacement.utf8.count, change.span.end))
        copied = change.span.end
      }
      edited += source.bytes[copied..<max(copied, next)]
      lines.append(line)
      previousEnd = end
    }
  }
}
