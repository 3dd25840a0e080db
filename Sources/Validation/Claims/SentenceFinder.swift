import Diagnostics

/// Finds the line on which a sentence of a runbook begins in its guide.
///
/// A runbook's texts have lost their markup: letters and digits are compared, and nothing else.
struct SentenceFinder {
  /// So many letters tell a sentence from the others.
  private static let length = 40
  private let letters: [UInt8]
  private let lines: [Int32]

  init(_ source: SourceFile) {
    var letters: [UInt8] = []
    var lines: [Int32] = []
    for line in 1...source.lineCount {
      for letter in Self.letters(of: source.bytes[source.span(ofLine: line).range]) {
        letters.append(letter)
        lines.append(Int32(line))
      }
    }
    self.letters = letters
    self.lines = lines
  }

  /// The first line that holds the beginning of a sentence; nil when no line does.
  func line(of sentence: String) -> Int? {
    let wanted = Self.letters(of: Array(sentence.utf8)[...]).prefix(Self.length)
    guard let first = wanted.first, wanted.count <= letters.count else { return nil }
    for start in 0...(letters.count - wanted.count) where letters[start] == first {
      if letters[start..<start + wanted.count].elementsEqual(wanted) { return Int(lines[start]) }
    }
    return nil
  }

  /// ASCII letters and digits; attribute lists and the destinations of links are left out.
  private static func letters(of bytes: ArraySlice<UInt8>) -> [UInt8] {
    var letters: [UInt8] = []
    var closing: UInt8?
    var before: UInt8 = 0
    for byte in bytes {
      defer { before = byte }
      if let close = closing {
        if byte == close { closing = nil }
        continue
      }
      switch byte {
      case UInt8(ascii: "{"): closing = UInt8(ascii: "}")
      case UInt8(ascii: "(") where before == UInt8(ascii: "]"): closing = UInt8(ascii: ")")
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        letters.append(byte)
      default: break
      }
    }
    return letters
  }
}

extension Span {
  fileprivate var range: Range<Int> { start..<end }
}
