import JSON
import Diagnostics
import FoundationEssentials
import RunbookModel
import SnapshotSupport
import Testing
import Values

@Suite struct RunbookJSONTests {
  @Test func `a runbook with every field gives the format`() {
    let bytes = RunbookJSON.encode(.sample, pretty: true) { "«\($0.key)»" }
    expectSnapshot(String(decoding: bytes, as: UTF8.self) + "\n", named: "sample.json")
  }

  @Test func `the output fits the schema and uses all of it`() throws {
    let checker = SchemaChecker(schema: try Self.schema())
    var outcome = checker.check(try Self.json(of: .sample))
    outcome.add(checker.check(try Self.json(of: Self.bare)))
    outcome.add(checker.check(try Self.failure(at: (line: 3, column: 5))))
    #expect(outcome.errors == [])
    let unused = checker.declared.subtracting(outcome.used)
      .filter { !$0.hasPrefix("#/$defs/runbook/bindings") && !$0.hasPrefix("#/$defs/bindings") }
    #expect(unused.sorted() == [])
  }

  @Test func `the schema refuses what is missing, unknown or wrong`() throws {
    let checker = SchemaChecker(schema: try Self.schema())
    guard case .object(let members) = try Self.json(of: .sample) else {
      Issue.record("a runbook is an object")
      return
    }
    for name in members.keys {
      #expect(!checker.check(.object(members.filter { $0.key != name })).errors.isEmpty)
    }
    for (name, value) in [
      ("extra", JSONValue.null), ("formatVersion", .integer(2)), ("dialect", .string("html")),
      ("language", .string("français")), ("procedures", .object([:])),
    ] {
      let changed = members.merging([name: value]) { $1 }
      #expect(!checker.check(.object(changed)).errors.isEmpty, "\(name)")
    }
  }

  @Test func `a guide that cannot be read has an error in place of its runbook`() throws {
    let located = try Self.failure(at: (line: 3, column: 5))
    #expect(located["source"] == .object(["path": .string("a\u{1B}b.md")]))
    #expect(
      located["error"]
        == .object([
          "rule": .string("input.not-utf8"), "message": .string("no text"), "line": .integer(3),
          "column": .integer(5),
        ]))
    let whole = try Self.failure(at: nil)
    #expect(whole["error"]?["line"] == .null)
    let checker = SchemaChecker(schema: try Self.schema())
    #expect(checker.check(whole).errors == [])
    for name in ["formatVersion", "source", "error"] {
      let members = whole.members.filter { $0.key != name }
      let less = JSONValue.object(
        Dictionary(members.map { ($0.key, $0.value) }, uniquingKeysWith: { $1 }))
      #expect(!checker.check(less).errors.isEmpty, "\(name)")
    }
  }

  @Test func `bindings follow the runbook's own members`() throws {
    var writer = JSONWriter(isPretty: false)
    RunbookJSON.write(Self.bare, to: &writer, render: \.key) {
      $0.key("bindings")
      $0.object {
        $0.key("actions")
        $0.object { $0.member("act1", object: "control") { $0.member("target", $1) } }
      }
    }
    let bytes = writer.finish()
    #expect(
      String(decoding: bytes, as: UTF8.self)
        .hasSuffix(#""diagnostics":[],"bindings":{"actions":{"act1":{"target":"control"}}}}"#))
    let checker = SchemaChecker(schema: try Self.schema())
    #expect(checker.check(try JSONValue(parsing: bytes)).errors == [])
  }

  @Test func `compact and pretty form hold the same`() throws {
    let compact = RunbookJSON.encode(.sample, pretty: false, render: \.key)
    let pretty = RunbookJSON.encode(.sample, pretty: true, render: \.key)
    #expect(!compact.contains(UInt8(ascii: "\n")))
    #expect(try JSONValue(parsing: compact) == JSONValue(parsing: pretty))
  }

  @Test func `a secret's default is not told`() {
    let bytes = RunbookJSON.encode(.sample, pretty: false, render: \.key)
    #expect(!String(decoding: bytes, as: UTF8.self).contains("never shown"))
  }

  @Test func `of metadata with one key the last counts`() throws {
    var runbook = Self.bare
    runbook.metadata = ["first", "second"].map { Metadata.Entry(key: "a", value: .scalar($0)) }
    #expect(try Self.json(of: runbook)["metadata"] == .object(["a": .string("second")]))
  }

  @Test func `metadata may nest deeply`() {
    var runbook = Self.bare
    let deep = (0..<5_000).reduce(Metadata.scalar("")) { value, _ in .list([value]) }
    runbook.metadata = [Metadata.Entry(key: "a", value: deep)]
    let bytes = RunbookJSON.encode(runbook, pretty: false, render: \.key)
    #expect(bytes.count { $0 == UInt8(ascii: "[") } > 5_000)
  }

  @Test func `steps nest up to the limit`() throws {
    var runbook = Self.bare
    runbook.procedures = [Self.procedure(depth: RunbookJSON.maximumStepDepth)]
    var steps = try #require(try Self.json(of: runbook)["procedures"]?.elements.first?["steps"])
    var depth = 0
    while let step = steps.elements.first, let inner = step["steps"] {
      depth += 1
      steps = inner
    }
    #expect(depth == RunbookJSON.maximumStepDepth)
  }

  @Test func `deeper steps are a mistake of ours`() async {
    await #expect(processExitsWith: .failure) {
      var runbook = RunbookJSONTests.bare
      runbook.procedures = [RunbookJSONTests.procedure(depth: RunbookJSON.maximumStepDepth + 1)]
      _ = RunbookJSON.encode(runbook, pretty: false, render: \.key)
    }
  }

  private static let bare = Runbook(
    id: "bare", title: "", language: "en", dialect: "commonmark",
    source: Runbook.Source(path: "-", sha256: String(repeating: "f", count: 64)))

  private static func procedure(depth: Int) -> Procedure {
    let steps = (0..<depth).reduce([]) { steps, _ in [Step(id: "s", line: 1, steps: steps)] }
    return Procedure(id: "p", title: "", line: 1, steps: steps)
  }

  private static func json(of runbook: Runbook) throws -> JSONValue {
    try JSONValue(
      parsing: RunbookJSON.encode(runbook, pretty: false, render: \.key), depthLimit: 512)
  }

  private static func failure(at place: (line: Int, column: Int)?) throws -> JSONValue {
    var writer = JSONWriter(isPretty: false)
    RunbookJSON.write(
      errorIn: "a\u{1B}b.md", rule: "input.not-utf8", message: "no text",
      location: place.map { .init(line: $0.line, column: $0.column) }, to: &writer)
    return try JSONValue(parsing: writer.finish())
  }

  private static func schema() throws -> JSONValue {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = root.appending(path: "docs/runbook.schema.json")
    return try JSONValue(parsing: Data(contentsOf: file))
  }
}
