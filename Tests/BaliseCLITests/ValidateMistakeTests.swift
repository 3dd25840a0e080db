import BaliseCLI
import SnapshotSupport
import Testing

@Suite struct ValidateMistakeTests {
  /// Something that somebody does wrong, with the code that it ends with.
  struct Mistake: Sendable {
    var name: String
    var arguments: [String]
    var status = ExitStatus.usage
  }

  /// `FOLDER` stands for a folder with these files, whose guide is in order.
  static let files = [
    "guide.md": ValidateTests.right, "second.md": ValidateTests.right, "empty.md": "",
    "none/readme.txt": "", "labels/notes.json": "{\"formatVersion\": 1}", "schemas/a.json": "[]",
    "schemas.json": "{", "wrong.yaml": "budget: 0\n", "world.yaml": "services: 3\n",
  ]

  static let mistakes: [Mistake] = [
    Mistake(name: "no guide", arguments: []),
    Mistake(name: "missing guide", arguments: ["FOLDER/missing.md"]),
    Mistake(name: "empty guide", arguments: ["FOLDER/empty.md"]),
    Mistake(name: "folder without guides", arguments: ["FOLDER/none"], status: .inconclusive),
    Mistake(name: "unknown format", arguments: ["FOLDER/guide.md", "--format", "xml"]),
    Mistake(name: "format without a file", arguments: ["FOLDER/guide.md", "--format", "json="]),
    Mistake(
      name: "two reports on standard output",
      arguments: ["FOLDER/guide.md", "--format", "json", "--format", "text"]),
    Mistake(
      name: "two reports in one file",
      arguments: ["FOLDER/guide.md", "--format", "json=x", "--format", "html=x"]),
    Mistake(
      name: "report that cannot be written",
      arguments: ["FOLDER/guide.md", "--format", "json=/nonexistent/a.json"]),
    Mistake(name: "unknown severity", arguments: ["FOLDER/guide.md", "--fail-on", "fatal"]),
    Mistake(
      name: "unknown rule", arguments: ["FOLDER/guide.md", "--rule", "dialect.unknown-atribute"]),
    Mistake(name: "unknown family", arguments: ["FOLDER/guide.md", "--without", "everything"]),
    Mistake(name: "budget of zero", arguments: ["FOLDER/guide.md", "--budget", "0"]),
    Mistake(name: "negative budget", arguments: ["FOLDER/guide.md", "--budget=-5"]),
    Mistake(name: "budget that is no number", arguments: ["FOLDER/guide.md", "--budget", "much"]),
    Mistake(name: "missing labels", arguments: ["FOLDER/guide.md", "--labels", "FOLDER/nosuch"]),
    Mistake(
      name: "folder without JSON", arguments: ["FOLDER/guide.md", "--labels", "FOLDER/none"]),
    Mistake(
      name: "folder without labels", arguments: ["FOLDER/guide.md", "--labels", "FOLDER/labels"]),
    Mistake(
      name: "folder without schemas", arguments: ["FOLDER/guide.md", "--api-schema", "FOLDER/none"]),
    Mistake(
      name: "schema that is none", arguments: ["FOLDER/guide.md", "--api-schema", "FOLDER/schemas"]),
    Mistake(
      name: "schema that is no JSON",
      arguments: ["FOLDER/guide.md", "--api-schema", "FOLDER/schemas.json"]),
    Mistake(name: "missing twin", arguments: ["FOLDER/guide.md", "--twin", "FOLDER/nosuch.md"]),
    Mistake(name: "twin of a folder", arguments: ["FOLDER", "--twin", "FOLDER/guide.md"]),
    Mistake(
      name: "twin of two",
      arguments: ["FOLDER/guide.md", "FOLDER/second.md", "--twin", "FOLDER/guide.md"]),
    Mistake(
      name: "missing world", arguments: ["FOLDER/guide.md", "--world", "FOLDER/nosuch.yaml"]),
    Mistake(name: "wrong world", arguments: ["FOLDER/guide.md", "--world", "FOLDER/world.yaml"]),
    Mistake(
      name: "missing configuration",
      arguments: ["FOLDER/guide.md", "--config", "FOLDER/nosuch.yaml"]),
    Mistake(
      name: "wrong configuration", arguments: ["FOLDER/guide.md", "--config", "FOLDER/wrong.yaml"]),
    Mistake(
      name: "missing baseline", arguments: ["FOLDER/guide.md", "--baseline", "FOLDER/nosuch.json"]),
    Mistake(
      name: "baseline that is read and written",
      arguments: ["FOLDER/guide.md", "--baseline", "a", "--write-baseline", "b"]),
    Mistake(
      name: "baseline that cannot be written",
      arguments: ["FOLDER/guide.md", "--write-baseline", "/nonexistent/a.json"]),
    Mistake(name: "fixes in the program", arguments: ["vps-snapshot", "--fix"]),
    Mistake(name: "fixes in standard input", arguments: ["-", "--fix"]),
  ]

  private static func run(_ mistake: Mistake, _ folder: String, _ language: String) -> Invocation {
    let arguments = mistake.arguments.map { $0.replacing("FOLDER", with: folder) }
    return balise(
      ["validate"] + arguments + ["--lang", language]
        + (mistake.arguments.contains("--rule") ? [] : ["--rule", ValidateTests.rule]))
  }

  @Test(arguments: mistakes)
  func `a mistake ends with its code, and says so on standard error only`(_ mistake: Mistake) throws
  {
    try Place.withFiles(Self.files) { folder in
      for language in ["fr", "en"] {
        let ran = Self.run(mistake, folder, language)
        #expect(ran.status == mistake.status, "\(mistake.name)")
        #expect(ran.output == "", "\(mistake.name)")
        #expect(!ran.error.isEmpty, "\(mistake.name)")
        for prefix in ["cli.", "validate.", "config.", "input."] {
          #expect(!ran.error.hasPrefix("balise: " + prefix), "\(mistake.name): a key without words")
        }
      }
    }
  }

  @Test(arguments: ["fr", "en"])
  func `the messages about mistakes`(_ language: String) throws {
    try Place.withFiles(Self.files) { folder in
      var text = ""
      for mistake in Self.mistakes {
        let ran = Self.run(mistake, folder, language)
        text += "\(mistake.name): balise validate \(mistake.arguments.joined(separator: " "))\n"
        text += ran.error + "--- exit \(ran.status.rawValue)\n\n"
      }
      expectSnapshot(text.withoutPaths, named: "validate.mistakes.\(language).txt")
    }
  }
}
