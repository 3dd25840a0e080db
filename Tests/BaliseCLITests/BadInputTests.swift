import BaliseCLI
import SnapshotSupport
import Testing

@Suite struct BadInputTests {
  /// Something that somebody does wrong, with the code that it ends with.
  struct Mistake: Sendable {
    var name: String
    var arguments: [String]
    var file: [UInt8]? = nil
    var status = ExitStatus.usage
  }

  /// `FILE` stands for the path of the file that goes with a mistake, `FOLDER` for its folder's.
  static let mistakes: [Mistake] = [
    Mistake(name: "missing file", arguments: ["run", "missing/guide.md"]),
    Mistake(name: "unknown guide", arguments: ["run", "vps-snapshots"]),
    Mistake(name: "folder", arguments: ["run", "FOLDER"], file: []),
    Mistake(name: "empty file", arguments: ["run", "FILE"], file: []),
    Mistake(name: "blank file", arguments: ["compile", "FILE"], file: Array(" \r\n\t\n".utf8)),
    Mistake(name: "binary file", arguments: ["run", "FILE"], file: Array("# A\n\nB\0C".utf8)),
    Mistake(
      name: "file that is not UTF-8", arguments: ["checklist", "FILE"],
      file: Array("# R".utf8) + [0xE9] + Array("sum".utf8)),
    Mistake(
      name: "guide without steps", arguments: ["run", "FILE"],
      file: Array("# Titre\n\nRien à faire ici.\n".utf8), status: .inconclusive),
    Mistake(name: "unknown option", arguments: ["run", "vps-snapshot", "--nonsense"]),
    Mistake(name: "option without a value", arguments: ["run", "vps-snapshot", "--at"]),
    Mistake(name: "unknown command", arguments: ["walk"]),
    Mistake(name: "no guide", arguments: ["run"]),
    Mistake(name: "two guides", arguments: ["run", "vps-snapshot", "vps-snapshot-prendre"]),
    Mistake(name: "unknown format", arguments: ["compile", "vps-snapshot", "--format", "xml"]),
    Mistake(
      name: "unknown procedure",
      arguments: ["run", "serveur-bare-metal-alimentation", "--procedure", "4"]),
    Mistake(name: "no procedure", arguments: ["run", "serveur-bare-metal-alimentation"]),
    Mistake(
      name: "ambiguous procedure",
      arguments: ["run", "serveur-bare-metal-alimentation", "--procedure", "Mise"]),
    Mistake(name: "value without a name", arguments: ["run", "vps-snapshot", "--set", "=x"]),
    Mistake(name: "name without a value", arguments: ["run", "vps-snapshot", "--set", "x"]),
    Mistake(name: "no time", arguments: ["run", "vps-snapshot", "--at", "hier"]),
    Mistake(
      name: "time before the world",
      arguments: ["run", "vps-snapshot", "--at", "2019-01-01T00:00:00Z"]),
    Mistake(name: "missing world", arguments: ["run", "vps-snapshot", "--world", "missing.yaml"]),
    Mistake(
      name: "wrong world", arguments: ["run", "vps-snapshot", "--world", "FILE"],
      file: Array("clock: 2020-11-02T09:00:00Z\nclouds: 3\n".utf8)),
    Mistake(name: "missing answers", arguments: ["run", "vps-snapshot", "--answers", "a.yaml"]),
    Mistake(
      name: "answers that are none", arguments: ["run", "vps-snapshot", "--answers", "FILE"],
      file: Array("- {at: 1, answer: x}\n- {at: 2, reply: x}\n- stop\n".utf8)),
    Mistake(
      name: "transcript that is none", arguments: ["run", "vps-snapshot", "--replay", "FILE"],
      file: Array("- {at: 1}\n".utf8)),
    Mistake(name: "no language", arguments: ["translate", "extract", "vps-snapshot", "--to", "?"]),
  ]

  @Test(arguments: mistakes)
  func `a mistake ends with its code, and says so on standard error only`(_ mistake: Mistake) throws
  {
    for language in ["fr", "en"] {
      let ran = try Self.run(mistake, language)
      #expect(ran.status == mistake.status, "\(mistake.name)")
      #expect(ran.output == "", "\(mistake.name)")
      #expect(!ran.error.isEmpty, "\(mistake.name)")
      #expect(!ran.error.contains("cli."), "\(mistake.name): a key without words")
    }
  }

  @Test(arguments: ["fr", "en"])
  func `the messages about mistakes`(_ language: String) throws {
    var text = ""
    for mistake in Self.mistakes {
      let ran = try Self.run(mistake, language)
      text += "\(mistake.name): balise \(mistake.arguments.joined(separator: " "))\n"
      text += ran.error + "--- exit \(ran.status.rawValue)\n\n"
    }
    expectSnapshot(text.withoutPaths, named: "mistakes.\(language).txt")
  }

  @Test(arguments: ["compile", "checklist"])
  func `a guide without steps is inconclusive`(_ command: String) throws {
    try Place.withFile("nothing.md", "# Titre\n\nRien à faire ici.\n") { path in
      #expect(balise(command, path, "--lang", "en").status == .inconclusive)
    }
  }

  @Test func `an answer to another question names file and line`() throws {
    let answers = "# comment\n- {at: \"2\", confirm: vps-77d0e2b4.vps.ovh.net}\n"
    try Place.withFile("wrong.answers.yaml", answers) { path in
      let run = balise("run", "vps-snapshot-prendre", "--answers", path, "--lang", "en")
      #expect(run.status == .usage)
      #expect(run.error.contains("wrong.answers.yaml"))
      #expect(run.error.contains("line 2"))
      expectSnapshot(run.error.withoutPaths, named: "answers.misfit.en.txt")
    }
  }

  @Test func `an answer that nobody asked for names file and line`() throws {
    let answers = "- {at: \"2.2\", answer: \"no\"}\n- {at: \"9\", stop: }\n"
    try Place.withFile("unused.answers.yaml", answers) { path in
      let run = balise("run", "vps-snapshot-prendre", "--answers", path, "--yes", "--lang", "en")
      #expect(run.status == .usage)
      #expect(run.error.contains("unused.answers.yaml:2:"))
      expectSnapshot(run.error.withoutPaths, named: "answers.unused.en.txt")
    }
  }

  @Test func `a walk that was stopped is told as stopped, whatever answers are left`() throws {
    let answers = "- {at: \"1\", stop: }\n- {at: \"9\", stop: }\n"
    try Place.withFile("unused.answers.yaml", answers) { path in
      let run = balise("run", "vps-snapshot-prendre", "--answers", path, "--yes", "--lang", "en")
      #expect(run.status == .failure, "it was stopped, as the answers say")
    }
  }

  @Test func `a transcript that cannot be written fails the command`() {
    let run = balise(
      "run", "vps-snapshot", "--yes", "--transcript", "/nonexistent/walk.jsonl", "--lang", "en")
    #expect(run.status == .usage)
    #expect(run.error.contains("/nonexistent/walk.jsonl"))
  }

  @Test(arguments: ["error", "warning"])
  func `what a guide is warned of can fail its compilation`(_ level: String) throws {
    try Place.withFile("nothing.md", "# T\n\n## En pratique\n\n1. Cliquez sur `A`{.actoin}.\n") {
      path in
      let compiled = balise("compile", path, "--fail-on", level, "--lang", "en")
      #expect(compiled.status == .success || compiled.error.contains(level))
    }
  }

  private static func run(_ mistake: Mistake, _ language: String) throws -> Invocation {
    try Place.withFile("guide.md", mistake.file ?? []) { path in
      let folder = path.dropLast("/guide.md".count)
      let arguments = mistake.arguments.map {
        $0.replacing("FILE", with: path).replacing("FOLDER", with: folder)
      }
      return balise(arguments + ["--lang", language])
    }
  }
}
