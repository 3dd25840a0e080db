import Diagnostics
import RunEngine
import Testing
import Values

@Suite struct AnswersFileTests {
  private static func read(_ text: String) throws -> [PreparedAnswer] {
    try AnswersFile.read(SourceFile(path: "a.answers.yaml", text: text)).answers
  }

  /// What is wrong with a file: rule and line.
  private static func problems(_ text: String) -> [String] {
    do {
      _ = try read(text)
      return []
    } catch let rejected as InputRejected {
      return rejected.diagnostics.map {
        "\($0.rule) \($0.location.map { "\($0.line)" } ?? "nowhere")"
      }
    } catch {
      return ["\(error)"]
    }
  }

  @Test(arguments: [
    ("answer: done", PreparedAnswer.Content.answer("done")),
    ("answer: \"no\"", .answer("no")),
    ("answer: yes", .answer("yes")),
    ("answer: Avant la mise à jour", .answer("Avant la mise à jour")),
    ("choose: 2", .choose("2")),
    ("choose: Supprimer le snapshot", .choose("Supprimer le snapshot")),
    ("set: {hostname: app02}", .set(name: "hostname", value: "app02")),
    ("skip: déjà fait", .skip(reason: "déjà fait")),
    ("skip:", .skip(reason: "")),
    ("advance: PT73H", .advance(CalendarDuration(hours: 73))),
    ("advance: P2W", .advance(CalendarDuration(days: 14))),
    ("confirm: vps-1.vps.ovh.net", .confirm("vps-1.vps.ovh.net")),
    ("back:", .back),
    ("stop:", .stop),
  ])
  func `every form is read`(_ text: String, _ content: PreparedAnswer.Content) throws {
    let answers = try Self.read("# answers\n- at: \"2.1\"\n  \(text)\n")
    #expect(
      answers == [
        PreparedAnswer(
          step: "2.1", content: content, location: SourceLocation(line: 2, column: 3))
      ])
  }

  @Test func `several values of one step are several answers in the file's order`() throws {
    let answers = try Self.read("- {at: 4, set: {hostname: app02, domain: example.com}}")
    #expect(
      answers.map(\.content) == [
        .set(name: "hostname", value: "app02"), .set(name: "domain", value: "example.com"),
      ])
  }

  @Test func `answers keep their order and their lines`() throws {
    let answers = try Self.read(
      "- {at: a, answer: one}\n\n# between\n- {at: b, answer: two}\n- {at: c, stop: }\n")
    #expect(answers.map(\.step) == ["a", "b", "c"])
    #expect(answers.map(\.location.line) == [1, 4, 5])
  }

  @Test func `a file without answers is no error`() throws {
    #expect(try Self.read("") == [])
    #expect(try Self.read("# nothing\n") == [])
    #expect(try Self.read("[]") == [])
  }

  @Test(arguments: [
    ("at: 1\nanswer: x\n", "answers.not-a-list 1"),
    ("text\n", "answers.not-a-list 1"),
    ("- {answer: x}\n", "answers.no-step 1"),
    ("- {at: 1, answer: x}\n- x\n", "answers.no-step 2"),
    ("- {at: [1], answer: x}\n", "answers.no-step 1"),
    ("- {at: 1}\n", "answers.not-one 1"),
    ("\n- {at: 1, answer: x, stop: }\n", "answers.not-one 2"),
    ("- {at: 1, reply: x}\n", "answers.unknown-verb 1"),
    ("- {at: 1, advance: 73 hours}\n", "answers.not-a-duration 1"),
    ("- {at: 1, advance: }\n", "answers.not-a-duration 1"),
    ("- {at: 1, advance: -PT1H}\n", "answers.not-a-duration 1"),
    ("- {at: 1, set: hostname}\n", "answers.set-no-mapping 1"),
    ("- {at: 1, stop: }\n- {at: 1, at: 2}\n", "answers.duplicate-key 2"),
  ])
  func `what is no answer is told with its line`(_ text: String, _ problem: String) {
    #expect(Self.problems(text) == [problem])
  }

  @Test func `everything that is wrong is told at once`() {
    #expect(
      Self.problems("- {at: 1}\n- {at: 2, answer: x}\n- {at: 3, reply: x}\n- {stop: }\n") == [
        "answers.not-one 1", "answers.unknown-verb 3", "answers.no-step 4",
      ])
  }

  @Test func `a file that is no YAML is told with its line`() {
    let problems = Self.problems("- {at: 1, answer: x}\n- {at: 2\n- [\n")
    #expect(problems.count == 1)
    #expect(problems.first?.hasPrefix("answers.syntax ") == true)
    #expect(problems.first?.hasSuffix(" nowhere") == false)
  }

  @Test(arguments: ["answer: [a]", "choose: {a: b}", "confirm: [x]", "skip: {}", "set: {a: [b]}"])
  func `a value that is no text is not read as an empty one`(_ text: String) {
    #expect(Self.problems("- {at: 1, \(text)}\n").count == 1)
  }

  @Test func `a file that is not UTF-8 is refused`() {
    let bytes = Array("- {at: 1, answer: ".utf8) + [0xE9, 0x7D, 0x0A]
    #expect(throws: InputRejected.self) {
      try AnswersFile.read(SourceFile(path: "a.yaml", bytes: bytes))
    }
  }

  @Test func `a file that is too large is refused before it is parsed`() {
    let text = "- {at: 1, answer: x}\n" + String(repeating: "#", count: 1 << 20)
    #expect(Self.problems(text) == ["answers.too-large nowhere"])
  }
}
