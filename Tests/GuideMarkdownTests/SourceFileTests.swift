import Diagnostics
import Testing

/// Where lines start, whatever ends them and wherever that stands.
@Suite struct SourceFileTests {
  @Test(arguments: ["\n", "\r", "\r\n", "\n\r", "\r\r", "\n\n", "\t", "\u{B}"])
  func linesStartAfterTheirEnds(mark: String) {
    for before in 0..<20 {
      for after in 0..<10 {
        let text =
          String(repeating: "é", count: before) + mark + String(repeating: "x", count: after)
          + mark
        let source = SourceFile(path: "guide.md", text: text)
        let starts = (1...source.lineCount).map { source.start(ofLine: $0) }
        #expect(starts == lineStarts(in: Array(text.utf8)), "\(text.debugDescription)")
      }
    }
  }

  private func lineStarts(in bytes: [UInt8]) -> [Int] {
    var starts = [0]
    for (index, byte) in bytes.enumerated() {
      let isLoneReturn = byte == 0x0D && (index + 1 == bytes.count || bytes[index + 1] != 0x0A)
      if byte == 0x0A || isLoneReturn { starts.append(index + 1) }
    }
    return starts
  }
}
