import Diagnostics
import StrictYAML
import Testing
import Values

/// What keeps a file from being looked at.
@Suite struct YAMLFileKindTests {
  private static let strict = YAMLFileKind("file", sizeLimit: 1 << 10, allowsAnchors: false)
  private static let lenient = YAMLFileKind(
    "file", sizeLimit: 1 << 10, malformed: "syntax", mayBeEmpty: true)

  /// The mistakes as "line:column message"; none for a file that is read.
  private func mistakes(_ text: String, _ kind: YAMLFileKind = strict) -> [String] {
    rejection(text, kind).map { diagnostic in
      let place = diagnostic.location.map { "\($0.line):\($0.column) " } ?? ""
      return place + diagnostic.message.key
    }
  }

  private func rejection(_ text: String, _ kind: YAMLFileKind) -> [Diagnostic] {
    do throws(InputRejected) {
      _ = try YAMLReader(SourceFile(path: "file.yaml", text: text), as: kind)
      return []
    } catch {
      return error.diagnostics
    }
  }

  @Test(arguments: [
    ("a: [", "2:1 file.malformed"), ("a: ]", "1:4 file.malformed"),
    ("a: *b", "1:4 file.malformed"), ("--- a\n--- b", "2:1 file.malformed"),
    ("a: 1\nb: 2\na: 3", "1:1 file.duplicate-key"),
    ("é: {a: 1, a: 2}", "1:6 file.duplicate-key"), ("é: &b 1", "1:5 file.anchor"),
    ("[a,&b c]", "1:4 file.anchor"), ("", "file.malformed"), ("# nothing", "file.malformed"),
    ("a: \u{1}", "file.malformed"),
  ])
  func `a mistake is told where it stands`(text: String, mistake: String) {
    #expect(mistakes("\(text)\n") == [mistake])
  }

  @Test(arguments: ["a: b&c", "a: b & c", "a: b # &c", "# &c\na: b"])
  func `an ampersand that names nothing is no anchor`(text: String) {
    #expect(mistakes(text) == [])
  }

  @Test(arguments: [
    ("", []), ("# nothing\n", []), ("a: &b 1\nc: *b\n", []), ("a: ]\n", ["1:4 file.syntax"]),
  ])
  func `a kind of file can allow more and have a word of its own`(
    text: String, expected: [String]
  ) {
    #expect(mistakes(text, Self.lenient) == expected)
  }

  @Test func `a file may be as large as the limit`() {
    let text = "a: " + String(repeating: "b", count: 1 << 10 - 3)
    #expect(mistakes(text) == [])
    #expect(mistakes(text + "b") == ["file.too-large"])
  }

  @Test func `a file that is too large is told in KiB and bytes`() {
    let found = rejection(String(repeating: "#", count: 2_000), Self.strict)
    #expect(found.map(\.message.arguments) == [["limit": 1, "bytes": 2_000]])
  }

  @Test(arguments: ["[", "{a: ", "- "])
  func `depth is refused and does not crash`(opening: String) {
    let kind = YAMLFileKind("file", sizeLimit: 1 << 20)
    #expect(mistakes(String(repeating: opening, count: 50_000), kind).count == 1)
  }

  @Test func `a key that is there twice is named`() {
    let found = rejection("b: 1\na: 1\na: 2\nb: 2\n", Self.strict)
    #expect(found.map(\.message.arguments) == [["key": .label("a")]])
  }

  @Test(arguments: [
    "name: a\nparts:\n  - {infiniti# ", "name: \"a", "name: a\rparts: [\rb: {",
    "a: [\u{2028}\u{85}b",
  ])
  func `the place of what breaks off is in the file`(text: String) throws {
    let source = SourceFile(path: "file.yaml", text: text)
    let rejected = #expect(throws: InputRejected.self) {
      _ = try YAMLReader(source, as: YAMLFileKind("file", sizeLimit: 1 << 10))
    }
    let location = try #require(rejected?.diagnostics.first?.location)
    #expect(location.line <= source.lineCount)
    #expect(location.column >= 1)
  }
}
