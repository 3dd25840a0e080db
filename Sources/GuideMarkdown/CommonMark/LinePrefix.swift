/// What stands before a paragraph's text on its second and later lines: blanks and quote markers.
struct LinePrefix {
  /// How many quotes the paragraph stands in; a lazy line carries fewer markers.
  var quoteDepth: Int

  /// The offset after the prefix of a line that starts at `start`.
  func end(from start: Int, in scanner: SourceScanner) -> Int {
    var offset = scanner.skip(from: start, while: Byte.isBlank)
    var markers = 0
    while markers < quoteDepth, scanner[offset] == Byte.greater {
      markers += 1
      offset = scanner.skip(from: offset + 1, while: Byte.isBlank)
    }
    return offset
  }
}
