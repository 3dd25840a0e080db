import Diagnostics

/// Small scans over the bytes of a guide, each from an offset and never past `end`.
struct SourceScanner {
  let bytes: [UInt8]
  /// Where the text of interest ends.
  var end: Int

  init(_ bytes: [UInt8], end: Int? = nil) {
    self.bytes = bytes
    self.end = end ?? bytes.count
  }

  subscript(_ offset: Int) -> UInt8? {
    offset >= 0 && offset < end ? bytes[offset] : nil
  }

  func text(_ start: Int, _ stop: Int) -> String {
    String(decoding: bytes[start..<max(start, stop)], as: UTF8.self)
  }

  func skip(from start: Int, while condition: (UInt8) -> Bool) -> Int {
    var offset = start
    while offset < end, condition(bytes[offset]) { offset += 1 }
    return offset
  }

  /// The end of the line that holds an offset, before its line ending.
  func lineEnd(from start: Int) -> Int {
    skip(from: start) { !Byte.isLineEnd($0) }
  }

  /// The offset after the blanks before another one.
  func trimmedEnd(_ stop: Int, downTo start: Int) -> Int {
    var offset = stop
    while offset > start, Byte.isBlank(bytes[offset - 1]) { offset -= 1 }
    return offset
  }

  /// The offset after a line ending; the same offset where there is none.
  func skipLineEnding(at offset: Int) -> Int {
    switch self[offset] {
    case Byte.newline: offset + 1
    case Byte.carriageReturn: self[offset + 1] == Byte.newline ? offset + 2 : offset + 1
    default: offset
    }
  }

  /// Whether the bytes at an offset are those of an ASCII text.
  func matches(_ text: StaticString, at offset: Int) -> Bool {
    let length = text.utf8CodeUnitCount
    guard offset + length <= end else { return false }
    return text.withUTF8Buffer { expected in
      for index in 0..<length where unsafe expected[index] != bytes[offset + index] {
        return false
      }
      return true
    }
  }

  /// Whether some bytes stand at an offset.
  func matches(_ literal: Swift.Span<UInt8>, at offset: Int) -> Bool {
    offset + literal.count <= end && ByteWord.isEqual(literal, to: bytes.span, at: offset)
  }
}
