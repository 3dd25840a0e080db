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

  /// A range of tokens without the punctuation at its end.
  func withoutClosingMarks(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let last = range.last, isPunctuation(last, in: .trailing) { range = range.dropLast() }
    return range
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

  /// The last few regions that start at an offset or before: those that hold it are among them, as markup does
  /// not nest deeper.
  func regions(around offset: Int) -> ArraySlice<Region> {
    regions[..<firstRegion(from: offset + 1)].suffix(8)
  }

  /// The whole text, labels between backticks.
  var displayText: String { display(0..<bytes.count) }

  /// The text of a range with the code spans and marked labels in it between backticks, white space folded.
  func display(_ range: Range<Int>) -> String {
    var backticks: [Int] = []
    var next = firstRegion(from: range.lowerBound)
    while next < regions.count, regions[next].range.lowerBound < range.upperBound {
      let region = regions[next]
      next += 1
      guard region.style.isMarked, region.range.upperBound <= range.upperBound else { continue }
      backticks.append(region.range.lowerBound)
      backticks.append(region.range.upperBound)
    }
    if backticks.count > 2 { backticks.sort() }
    let capacity = range.count + backticks.count
    return String(unsafeUninitializedCapacity: capacity) { output in
      var count = 0
      var pending = backticks[...]
      for offset in range {
        while pending.first == offset {
          pending.removeFirst()
          output[count] = 0x60
          count += 1
        }
        let byte = bytes[offset]
        if byte == 0x20 || byte == 0x0A || byte == 0x09 {
          if count == 0 || output[count - 1] == 0x20 { continue }
          output[count] = 0x20
        } else {
          output[count] = byte
        }
        count += 1
      }
      for _ in pending {
        output[count] = 0x60
        count += 1
      }
      while count > 0, output[count - 1] == 0x20 { count -= 1 }
      return count
    }
  }
}
