import Diagnostics
import StrictYAML
import Testing
import Values

@Suite struct YAMLReaderTests {
  /// A file of two keys, of which `name` is required; `parts` has keys of its own choice.
  struct Sample: Equatable {
    var name = ""
    var words: [String] = []
    var parts: [String] = []
  }

  private func read(_ text: String) throws -> (sample: Sample, diagnostics: [Diagnostic]) {
    var yaml = try YAMLReader(
      SourceFile(path: "file.yaml", text: text), as: YAMLFileKind("file", sizeLimit: 1 << 10))
    let fields = yaml.fields(yaml.root, required: ["name"], optional: ["words", "parts"])
    let sample = Sample(
      name: yaml.text(fields["name"]), words: yaml.texts(fields["words"]),
      parts: yaml.entries(fields["parts"]).map { name, value, _ in "\(name)=\(yaml.text(value))" })
    return (sample, yaml.diagnostics)
  }

  @Test(arguments: [
    ("name: a", Sample(name: "a")), ("name: 007", Sample(name: "007")),
    ("name: ''", Sample(name: "")), ("name: é\nwords: b", Sample(name: "é", words: ["b"])),
    ("{name: a, words: [b, c]}", Sample(name: "a", words: ["b", "c"])),
    ("{name: a, words: []}", Sample(name: "a")),
    ("{name: a, parts: {z: 1, y: no}}", Sample(name: "a", parts: ["z=1", "y=no"])),
  ])
  func `what is written is read as text`(text: String, sample: Sample) throws {
    let found = try read(text)
    #expect(found.sample == sample)
    #expect(found.diagnostics == [])
  }

  @Test(arguments: [
    ("↓{words: a}", ["missing-key"]), ("{name: a, ↓nom: b}", ["unknown-key"]),
    ("↓[name]", ["wrong-shape mapping"]), ("↓name", ["wrong-shape mapping"]),
    ("{name: ↓[a]}", ["wrong-shape text"]), ("{name: ↓{a: b}}", ["wrong-shape text"]),
    ("{name: a, ↓[words]: b}", ["wrong-shape text"]),
    ("{name: é, words: [b, ↓[c]]}", ["wrong-shape text"]),
    ("{name: a, words: ↓{b: c}}", ["wrong-shape text"]),
    ("{name: a, parts: ↓[b]}", ["wrong-shape mapping"]),
    ("{name: a, parts: {b: ↓[c]}}", ["wrong-shape text"]),
  ])
  func `a mistake is told where it stands`(text: String, mistakes: [String]) throws {
    let parts = text.split(separator: "↓", omittingEmptySubsequences: false)
    let found = try read("# first line\n" + parts.joined()).diagnostics
    let place = SourceLocation(line: 2, column: parts[0].utf8.count + 1)
    #expect(found.map(\.location) == mistakes.map { _ in place })
    #expect(found.map(mistake) == mistakes)
    #expect(found.allSatisfy { $0.rule == $0.message.key && $0.path == "file.yaml" })
  }

  @Test func `all mistakes are told at once, each with a stand-in`() throws {
    let found = try read("words: [a, [b]]\nwort: c\nparts: d\n")
    #expect(
      found.diagnostics.map(mistake) == [
        "unknown-key", "missing-key", "wrong-shape text", "wrong-shape mapping",
      ])
    #expect(found.sample == Sample(words: ["a", ""]))
  }

  @Test func `an unknown key is told with those that there are`() throws {
    let found = try read("{name: a, nom: b}").diagnostics
    let names: MessageArgument = .list(["name", "words", "parts"])
    #expect(found.map(\.message.arguments) == [["key": .label("nom"), "names": names]])
  }

  @Test func `nothing stands for nothing`() throws {
    var yaml = try YAMLReader(
      SourceFile(path: "file.yaml", text: ""),
      as: YAMLFileKind("file", sizeLimit: 1, mayBeEmpty: true))
    #expect(yaml.root == nil)
    #expect(yaml.fields(yaml.root, required: ["name"]).isEmpty)
    #expect(yaml.text(nil) == "")
    #expect(yaml.texts(nil) == [])
    #expect(yaml.diagnostics == [])
  }

  /// The last part of a message's key, and the shape that it asks for.
  private func mistake(_ diagnostic: Diagnostic) -> String {
    let name = diagnostic.message.key.dropFirst("file.".count)
    guard case .message(let shape)? = diagnostic.message.arguments["expected"] else {
      return String(name)
    }
    return "\(name) \(shape.key.dropFirst("file.shape.".count))"
  }
}
