import Diagnostics

/// The text of one block without its markup, cut into tokens that know where they stand in the source.
struct Prose {
  /// The display text in UTF-8.
  var bytes: [UInt8] = []
  var tokens: [Token] = []
  var regions: [Region] = []
  /// For each piece of text: the offset in `bytes` at which it starts, and where it stands in the source.
  var pieces: [(start: Int, source: Int)] = []
  /// Where an empty block stands.
  var origin = 0

  var isEmpty: Bool { tokens.isEmpty }

  /// The source offset of a byte of the text.
  func sourceOffset(of offset: Int) -> Int {
    var low = 0
    var high = pieces.count
    guard high > 0 else { return origin }
    while high - low > 1 {
      let middle = (low + high) / 2
      if pieces[middle].start <= offset { low = middle } else { high = middle }
    }
    return pieces[low].source + max(0, offset - pieces[low].start)
  }

  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// The text of a run of tokens, labels between backticks, outer space and closing punctuation cut.
  func text(ofTokens range: Range<Int>) -> String {
    guard let first = range.first, range.upperBound <= tokens.count else { return "" }
    var end = tokens[first].range.upperBound
    for index in range { end = max(end, tokens[index].range.upperBound) }
    return display(tokens[first].range.lowerBound..<end)
  }

  /// The first of the regions, which are sorted, that starts at an offset or after.
  private func firstRegion(from offset: Int) -> Int {
    var low = 0
    var high = regions.count
    while low < high {
      let middle = (low + high) / 2
      if regions[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The whole text, labels between backticks.
  var displayText: String { display(0..<bytes.count) }

  /// The text of a range with the code spans and marked labels in it between backticks, white space folded.
  func display(_ range: Range<Int>) -> String {
    var output: [UInt8] = []
    output.reserveCapacity(range.count + 16)
    var next = firstRegion(from: range.lowerBound)
    var closing: [Int] = []
    for offset in range {
      while next < regions.count,
        regions[next].range.lowerBound < offset || !regions[next].style.isMarked
      {
        next += 1
      }
      if let end = closing.last, end == offset {
        closing.removeLast()
        output.append(0x60)
      }
      if next < regions.count, regions[next].range.lowerBound == offset,
        regions[next].range.upperBound <= range.upperBound
      {
        closing.append(regions[next].range.upperBound)
        output.append(0x60)
        next += 1
      }
      let byte = bytes[offset]
      if byte == 0x20 || byte == 0x0A || byte == 0x09, output.last == 0x20 || output.isEmpty {
        continue
      }
      output.append(byte == 0x0A || byte == 0x09 ? 0x20 : byte)
    }
    if !closing.isEmpty { output.append(0x60) }
    while output.last == 0x20 { output.removeLast() }
    return String(decoding: output, as: UTF8.self)
  }
}
