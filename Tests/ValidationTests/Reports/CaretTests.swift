import Diagnostics
import Testing
import Validation
import Values

@Suite struct CaretTests {
  /// A line in which `[` and `]` stand around what is marked.
  struct Line: CustomTestStringConvertible {
    let text: String
    /// How many columns are left of the mark, how many it takes, and the column in characters.
    let before, width, column: Int

    var testDescription: String { text }

    init(_ text: String, _ before: Int, _ width: Int, column: Int) {
      self.text = text
      self.before = before
      self.width = width
      self.column = column
    }
  }

  @Test(arguments: [
    Line("click [here] now", 6, 4, column: 7),
    Line("[first]", 0, 5, column: 1),
    Line("é [à] ù", 2, 1, column: 3),
    Line("e\u{301} [a\u{300}] u", 2, 1, column: 3),
    Line("e[\u{301}] u", 0, 1, column: 1),
    Line("「設定」[を] ボタン", 8, 2, column: 5),
    Line("Ｆ[Ｗ]", 2, 2, column: 2),
    Line("ｱ[ﾜ]", 1, 1, column: 2),
    Line("한글 [버튼]", 5, 4, column: 4),
    Line("\u{1112}\u{1161}\u{11AB} [x]", 3, 1, column: 3),
    Line("📸 [x]", 3, 1, column: 3),
    Line("👩🏽‍💻 [x]", 3, 1, column: 3),
    Line("🇫🇷 [x]", 3, 1, column: 3),
    Line("❤\u{FE0F} [x]", 3, 1, column: 3),
    Line("❤ [x]", 2, 1, column: 3),
    Line("a\u{200B}b\u{AD} [x]", 4, 1, column: 6),
    Line("\t[x]", 4, 1, column: 2),
    Line("ab\t[x]\ty", 4, 1, column: 4),
    Line("é設\t[x]", 4, 1, column: 4),
    Line("a\u{A0}:\u{202F}[x]", 4, 1, column: 5),
    Line("a\u{1B}[x]", 2, 1, column: 3),
    Line("a\u{202E}b[x]", 2, 1, column: 4),
    Line("end []", 4, 1, column: 5),
    Line("[]", 0, 1, column: 1),
  ])
  func `the mark stands under the region`(line: Line) throws {
    let parts = Self.parts(of: line.text)
    let source = SourceFile(
      path: "g.md", text: parts.before + parts.marked + parts.after + "\nnext")
    let start = parts.before.utf8.count
    let span = Span(start, start + parts.marked.utf8.count)
    let lines = Self.lines(FindingPlace(source, span))
    #expect(lines[0].hasPrefix("g.md:1:\(line.column): "))
    guard !source.text(source.span(ofLine: 1)).isEmpty else { return }
    let mark =
      String(repeating: " ", count: line.before) + "^"
      + String(repeating: "~", count: line.width - 1)
    #expect(lines[2] == "      | " + mark)
  }

  @Test func `a region of several lines is marked to the end of the first`() {
    let source = SourceFile(path: "g.md", text: "- one two\n  three\n")
    let lines = Self.lines(FindingPlace(source, Span(2, 17)))
    #expect(lines[1...2] == ["    1 | - one two", "      |   ^~~~~~~"])
  }

  @Test(arguments: [0, 5, 100, 995])
  func `a line that is too long is cut around the region`(start: Int) throws {
    let text = (0..<1000).map { String($0 % 10) }.joined()
    let source = SourceFile(path: "g.md", text: text)
    let lines = Self.lines(FindingPlace(source, Span(start, start + 3)))
    let shown = Array(lines[1].dropFirst(8))
    #expect(shown.count <= 122)
    let column = try #require(lines[2].dropFirst(8).firstIndex(of: "^"))
    let offset = lines[2].distance(from: lines[2].startIndex, to: column) - 8
    #expect(String(shown[offset..<(offset + 3)]) == String(Array(text)[start..<(start + 3)]))
    #expect(lines[2].hasSuffix("^~~"))
  }

  @Test func `an emoji takes one column of SARIF for each code point`() {
    let source = SourceFile(path: "g.md", text: "👩🏽‍💻 e\u{301} x")
    let span = Span(source.bytes.count - 1, source.bytes.count)
    let bytes = SARIFReportWriter(context: SampleReport.context())
      .write(Self.report(FindingPlace(source, span)))
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("\"startColumn\": 9,"))
    #expect(text.contains("\"endColumn\": 10"))
  }

  private static func report(_ place: FindingPlace) -> Report {
    Report(
      findings: [Finding(rule: "a.b", severity: .error, message: Message("a.b"), place: place)],
      guides: 1, version: "1")
  }

  private static func lines(_ place: FindingPlace) -> [String] {
    let bytes = TextReportWriter(context: SampleReport.context()).write(report(place))
    return String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// Cut at the scalars `[` and `]`: a combining mark after one would hide it from a search for characters.
  private static func parts(of text: String) -> (before: String, marked: String, after: String) {
    let scalars = Array(text.unicodeScalars)
    let open = scalars.lastIndex(of: "[") ?? 0
    let close = scalars.lastIndex(of: "]") ?? open
    func string(_ range: Range<Int>) -> String {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[range])
      return String(view)
    }
    return (string(0..<open), string((open + 1)..<close), string((close + 1)..<scalars.count))
  }
}
