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
    lineStarts = Self.lineStarts(in: bytes)
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

  /// The offset of each line, found eight bytes at a time: few of them hold a line's end.
  private static func lineStarts(in bytes: [UInt8]) -> [Int] {
    var starts = [0]
    starts.reserveCapacity(bytes.count / 32 + 2)
    bytes.withUnsafeBytes { buffer in
      var index = 0
      while index + 8 <= buffer.count {
        let word = UInt64(
          littleEndian: buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        // The bytes from 0x08 to 0x0F become zero.
        let masked = (word & 0xF8F8_F8F8_F8F8_F8F8) ^ 0x0808_0808_0808_0808
        var zeros =
          (masked &- 0x0101_0101_0101_0101) & ~masked & 0x8080_8080_8080_8080
        while zeros != 0 {
          let end = index + zeros.trailingZeroBitCount / 8
          if endsLine(end, in: buffer) { starts.append(end + 1) }
          zeros &= zeros - 1
        }
        index += 8
      }
      for end in index..<buffer.count where endsLine(end, in: buffer) { starts.append(end + 1) }
    }
    return starts
  }

  /// Whether a byte is the last one of a line's end.
  private static func endsLine(_ index: Int, in bytes: UnsafeRawBufferPointer) -> Bool {
    switch bytes[index] {
    case 0x0A: true
    case 0x0D: index + 1 == bytes.count || bytes[index + 1] != 0x0A
    default: false
    }
  }
}
