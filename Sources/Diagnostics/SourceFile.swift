/// The bytes of a text that was read, with the name by which people know it.
///
/// Lines end with LF, CRLF or a lone CR, as CommonMark has it (spec 0.30, section 2.1).
package struct SourceFile: Sendable {
  /// The path as the person gave it; `-` for standard input.
  package let path: String
  package let bytes: [UInt8]
  /// The offset at which each line starts; never empty.
  private let lineStarts: [Int]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    var starts = [0]
    bytes.withUnsafeBufferPointer { buffer in
      for index in buffer.indices {
        let byte = buffer[index]
        let isLoneReturn =
          byte == 0x0D && (index + 1 == buffer.count || buffer[index + 1] != 0x0A)
        if byte == 0x0A || isLoneReturn { starts.append(index + 1) }
      }
    }
    lineStarts = starts
  }

  package init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  package var lineCount: Int { lineStarts.count }

  /// The line (from 1) that holds the byte at an offset.
  package func line(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  package func location(at offset: Int) -> SourceLocation {
    let line = line(at: offset)
    return SourceLocation(line: line, column: offset - lineStarts[line - 1] + 1)
  }

  /// The offset of a line's first byte; the end of the file for a line after the last.
  package func start(ofLine line: Int) -> Int {
    line > lineStarts.count ? bytes.count : lineStarts[max(0, line - 1)]
  }

  /// The bytes of a line without its line ending.
  package func span(ofLine line: Int) -> Span {
    let start = start(ofLine: line)
    var end = self.start(ofLine: line + 1)
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return Span(start, end)
  }

  /// The text of a span; bytes that are not UTF-8 come out as replacement characters.
  package func text(_ span: Span) -> String {
    String(decoding: bytes[span.start..<min(span.end, bytes.count)], as: UTF8.self)
  }
}
