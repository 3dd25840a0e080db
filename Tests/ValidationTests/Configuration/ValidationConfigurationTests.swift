import Diagnostics
import Testing
import Validation
import Values

@Suite struct ValidationConfigurationTests {
  private static func read(_ text: String) throws -> ValidationConfiguration {
    try ValidationConfiguration(
      SourceFile(path: ".balise.yaml", text: text), names: RuleNames(TestRules.all))
  }

  /// The mistakes of a file: `line:column key`.
  private static func mistakes(_ text: String) -> [String] {
    do {
      _ = try read(text)
      return []
    } catch let rejected as InputRejected {
      return rejected.diagnostics.map { diagnostic in
        let place = diagnostic.location.map { "\($0.line):\($0.column) " } ?? ""
        return place + diagnostic.message.key
      }
    } catch {
      return ["\(error)"]
    }
  }

  @Test func `everything that a file can say`() throws {
    let configuration = try Self.read(
      """
      rules:
        form: warning
        word.*: on
        word.worse: off
      labels: consoles/manager
      api-schema: [schemas, more.json]
      world: worlds/ours.yaml
      baseline: baseline.json
      fail-on: note
      budget: 5000
      ignore: [drafts, "**/*.old.md"]
      """)
    #expect(
      configuration.rules == ["form": .severity(.warning), "word.*": .on, "word.worse": .off])
    #expect(configuration.labels == ["consoles/manager"])
    #expect(configuration.schemas == ["schemas", "more.json"])
    #expect(configuration.world == "worlds/ours.yaml")
    #expect(configuration.baseline == "baseline.json")
    #expect(configuration.failOn == .note)
    #expect(configuration.budget == 5000)
    #expect(configuration.ignored == ["drafts", "**/*.old.md"].compactMap { GlobPattern($0) })
  }

  @Test(arguments: ["", "# nothing\n", "---\n", "rules: {}\n", "ignore: []\n"])
  func `a file that asks for nothing`(_ text: String) throws {
    #expect(try Self.read(text) == ValidationConfiguration())
  }

  @Test func `every mistake is told with its place`() {
    #expect(
      Self.mistakes(
        """
        rule: {}
        rules:
          word.bat: error
          quite.another: off
          word.bad: fatal
          word.worse: [off]
        labels: {a: b}
        fail-on: errors
        budget: 0
        ignore: ["!a.md", ../b.md]
        """) == [
          "1:1 config.unknown-key", "3:3 config.unknown-rule-near", "4:3 config.unknown-rule",
          "5:13 config.unknown-value", "6:15 config.wrong-shape", "7:9 config.wrong-shape",
          "8:10 config.unknown-value", "9:9 config.not-positive", "10:10 config.bad-pattern",
          "10:19 config.bad-pattern",
        ])
  }

  @Test(arguments: [
    ("budget: -3", "1:9 config.not-positive"), ("budget: 1.5", "1:9 config.not-positive"),
    ("budget: many", "1:9 config.not-positive"), ("- rules", "1:1 config.wrong-shape"),
    ("rules", "1:1 config.wrong-shape"), ("rules: [word.bad]", "1:8 config.wrong-shape"),
    ("labels:", "1:8 config.wrong-shape"), ("baseline: [a]", "1:11 config.wrong-shape"),
  ])
  func `a value of another kind`(_ text: String, _ mistake: String) {
    #expect(Self.mistakes(text) == [mistake])
  }

  @Test func `text that is no YAML, or says a thing twice`() {
    #expect(Self.mistakes("rules: [").map { $0.hasSuffix("config.malformed") } == [true])
    #expect(
      Self.mistakes("budget: 1\nbudget: 2\n").map { $0.hasSuffix("config.duplicate-key") } == [true]
    )
  }

  @Test func `columns count bytes, behind accents too`() {
    #expect(Self.mistakes("{ignore: é, rüles: 1}") == ["1:14 config.unknown-key"])
  }

  @Test func `a file that is too large is not read`() {
    let text = "# " + String(repeating: "x", count: 300_000)
    #expect(Self.mistakes(text) == ["config.too-large"])
  }

  @Test(.timeLimit(.minutes(15))) func `neither depth nor aliases stop the reader`() {
    let deep = String(repeating: "[", count: 50_000)
    #expect(!Self.mistakes("labels: " + deep).isEmpty)
    let bomb =
      "a: &a [x, x]\n"
      + (0..<20).map {
        "a\($0): &a\($0) [*a\($0 == 0 ? "" : "\($0 - 1)"), *a\($0 == 0 ? "" : "\($0 - 1)")]\n"
      }
      .joined()
    #expect(Self.mistakes(bomb).allSatisfy { $0.hasSuffix("config.unknown-key") })
    #expect(Self.mistakes(bomb).count == 21)
  }

  @Test func `a threshold is reached by what is at least as severe`() {
    #expect(FailureThreshold.error.isReached(by: .error))
    #expect(!FailureThreshold.error.isReached(by: .warning))
    #expect(FailureThreshold.warning.isReached(by: .error))
    #expect(FailureThreshold.note.isReached(by: .note))
    #expect(!FailureThreshold.never.isReached(by: .error))
  }
}
