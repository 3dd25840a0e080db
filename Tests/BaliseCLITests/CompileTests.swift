import BaliseCLI
import SnapshotSupport
import Testing

@Suite struct CompileTests {
  @Test(arguments: ["text", "json", "mermaid"]) func `a guide as a runbook`(_ format: String) {
    let compiled = balise("compile", "vps-snapshot", "--format", format, "--lang", "fr")
    #expect(compiled.status == .success)
    #expect(compiled.error == "")
    expectSnapshot(compiled.output, named: "compile.vps-snapshot.\(Self.ending[format] ?? format)")
  }

  @Test(arguments: EmbeddedGuide.allCases)
  func `a guide bound to its console`(_ guide: EmbeddedGuide) {
    let compiled = balise("compile", guide.rawValue, "--bind", "--lang", "fr")
    #expect(compiled.status == .success)
    expectSnapshot(compiled.transcript, named: "bind.\(guide).txt")
  }

  @Test(arguments: ["fr", "en"]) func `a guide explained`(_ language: String) {
    let explained = balise("compile", "vps-snapshot", "--explain", "--lang", language)
    #expect(explained.status == .success)
    #expect(explained.error == "")
    expectSnapshot(explained.output, named: "explain.vps-snapshot.\(language).txt")
  }

  @Test(arguments: [["--format", "json"], ["--bind"]])
  func `an explanation is text and stands alone`(_ options: [String]) {
    let refused = balise(["compile", "vps-snapshot", "--explain", "--lang", "en"] + options)
    #expect(refused.status == .usage)
    #expect(refused.output == "")
    #expect(refused.error.contains("--explain"))
  }

  @Test func `bindings in JSON`() {
    let compiled = balise("compile", "vps-snapshot-prendre", "--bind", "--format", "json")
    expectSnapshot(compiled.output, named: "bind.vps-snapshot-prendre.json")
  }

  @Test func `many guides are one line each`() {
    let ids = EmbeddedGuide.allCases.map(\.rawValue)
    let compiled = balise(["compile"] + ids + ["--format", "jsonl"])
    #expect(compiled.status == .success)
    let lines = compiled.output.split(separator: "\n")
    #expect(lines.count == ids.count)
    for (line, id) in zip(lines, ids) {
      #expect(line.hasPrefix("{\"formatVersion\":1,\"id\":\"\(id)\""))
    }
  }

  @Test func `JSON is the same in every language of the program but for its messages`() {
    let french = balise("compile", "vps-snapshot", "--format", "json", "--lang", "fr")
    let english = balise("compile", "vps-snapshot", "--format", "json", "--lang", "en")
    #expect(french.output == english.output)
  }

  @Test(arguments: ["run", "compile", "checklist"])
  func `a guide with other line ends or a byte order mark gives the same`(_ command: String) throws
  {
    let guide = try #require(Self.guide("vps-snapshot-prendre"))
    func output(_ text: String) throws -> Invocation {
      try Place.withFile("vps-snapshot-prendre.md", text) { path in
        let options = command == "run" ? ["--yes"] : []
        var invocation = balise([command, path, "--lang", "fr"] + options)
        // The outline shows the beginning of the file's hash, which must differ.
        invocation.output = invocation.output.split(
          separator: "\n", omittingEmptySubsequences: false
        )
        .filter { !$0.hasPrefix("ovhcloud · fr · ") }.joined(separator: "\n")
        return invocation
      }
    }
    let unix = try output(guide)
    #expect(unix.status == .success)
    for (name, text) in [
      ("CRLF", guide.replacing("\n", with: "\r\n")), ("CR", guide.replacing("\n", with: "\r")),
      ("byte order mark", "\u{FEFF}" + guide),
      ("both", "\u{FEFF}" + guide.replacing("\n", with: "\r\n")),
    ] {
      let other = try output(text)
      #expect(other.output == unix.output, "\(name)")
      #expect(other.status == unix.status, "\(name)")
    }
  }

  @Test func `control characters of a guide never reach the terminal`() throws {
    let hostile = "\u{1B}[31mrouge\u{1B}]0;titre\u{07}\u{9B}2J\u{202E}envers\u{2066}\u{08}"
    let guide = """
      ---
      title: Titre \(hostile)
      ---

      ## Objectif

      But \(hostile)

      ## Prérequis

      - Avoir \(hostile) un VPS.

      ## En pratique

      > [!warning]
      >
      > Attention \(hostile)

      ### Étape 1 : \(hostile)

      Cliquez sur `\(hostile)`{.action}. Vous pouvez saisir \(hostile) dans « \(hostile) ».

      - **A \(hostile)** : cliquez sur `X`{.action}.
      - **B** : cliquez sur `Y`{.action}.

      """
    try Place.withFile("hostile.md", guide) { path in
      for arguments in [
        ["run", path, "--yes"], ["compile", path], ["compile", path, "--bind"],
        ["compile", path, "--format", "mermaid"],
        ["checklist", path], ["checklist", path, "--lang", "en"], ["run", path, "--lang", "en"],
        ["run", hostile], ["compile", path + hostile], ["--\(hostile)"],
        ["run", "vps-snapshot", "--set", hostile], ["run", "vps-snapshot", "--at", hostile],
        ["run", "vps-snapshot", "--procedure", hostile], ["run", path, "--procedure", "9"],
        ["run", "vps-snapshot", "--world", hostile], ["run", "vps-snapshot", "--answers", hostile],
        ["list", "--data", hostile],
      ] {
        let ran = balise(arguments)
        let characters = Self.controls(ran.output + ran.error)
        let name = arguments.joined(separator: " ").withoutPaths.debugDescription
        #expect(characters == [], "balise \(name)")
      }
      let json = balise("compile", path, "--format", "json").output
      #expect(!Self.controls(json).contains("U+1B"), "JSON escapes what is a control character")
      let walked = balise("run", path, typing: ["", "", "", "1", "", "", "", "monde", "q"])
      #expect(Self.controls(walked.screen) == [])
    }
  }

  /// The control characters and marks of direction of a text, by their numbers.
  private static func controls(_ text: String) -> [String] {
    var found: Set<UInt32> = []
    for value in text.unicodeScalars.map(\.value) where value != 0x0A {
      if forbidden.contains(where: { $0.contains(value) }) { found.insert(value) }
    }
    return found.sorted().map { "U+" + String($0, radix: 16, uppercase: true) }
  }

  private static let forbidden: [ClosedRange<UInt32>] = [
    0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069,
  ]

  private static let ending = ["text": "txt", "mermaid": "mmd"]

  private static func guide(_ id: String) -> String? {
    Place.read("\(Place.root)/runbooks/\(id).md")
  }
}
