import BaliseCLI
import FoundationEssentials
import Glibc
import Testing

@Suite struct CorpusStreamTests {
  @Test func `paths come from standard input`() async {
    await #expect(processExitsWith: .success) {
      let guide = "# T\n\n## En pratique\n\n1. Cliquez sur `A`{.action}.\n"
      try Place.withFiles(["b.md": guide, "a/c.md": guide, "a/d.md": guide]) { folder in
        try Place.withFile("list", "\(folder)/b.md\n\(folder)/a\n") { list in
          dup2(open(list, O_RDONLY), STDIN_FILENO)
          let compiled = balise("compile", "--paths-from", "-", "--format", "jsonl")
          #expect(compiled.status == .success)
          let paths = try RunbookLine.read(compiled.output).map(\.source.path)
          #expect(paths == ["b.md", "a/c.md", "a/d.md"].map { "\(folder)/\($0)" })
        }
      }
    }
  }

  @Test func `a guide comes from standard input`() async {
    await #expect(processExitsWith: .success) {
      let guide = "# T\n\n## En pratique\n\n1. Cliquez sur `A`{.action}.\n"
      try Place.withFile("guide.md", guide) { path in
        dup2(open(path, O_RDONLY), STDIN_FILENO)
        let compiled = balise("compile", "-", "--format", "jsonl")
        #expect(compiled.status == .success)
        let ids = try RunbookLine.read(compiled.output).map(\.id)
        #expect(ids == ["stdin"])
      }
    }
  }

  @Test func `a reader that goes away ends the command quietly`() async {
    await #expect(processExitsWith: .success) {
      var ends: [Int32] = [0, 0]
      #expect(pipe(&ends) == 0)
      close(ends[0])
      let error = OutputStream.buffer()
      let terminal = Terminal(
        output: .file(ends[1]), error: error, isInteractive: false, hasColor: false, width: 80,
        environment: [:], readLine: { nil })
      let ids = EmbeddedGuide.allCases.map(\.rawValue)
      let status = Program.code(
        arguments: ["compile"] + ids + ["--format", "jsonl", "--jobs", "3"], terminal: terminal)
      #expect(status == .success)
      #expect(error.text == "")
    }
  }

  @Test func `an output that cannot be written is an error`() {
    let error = OutputStream.buffer()
    let full = open("/dev/full", O_WRONLY)
    defer { close(full) }
    let terminal = Terminal(
      output: .file(full), error: error, isInteractive: false, hasColor: false, width: 80,
      environment: [:], readLine: { nil })
    let status = Program.code(
      arguments: ["compile", "vps-snapshot", "--format", "jsonl"], terminal: terminal)
    #expect(status == .usage)
    #expect(!error.text.isEmpty)
  }

  @Test(arguments: ["fr", "en"])
  func `a terminal is told how far the command has come`(_ language: String) throws {
    let guide = "# T\n\n## En pratique\n\n1. Cliquez sur `A`{.action}.\n"
    try Place.withFiles(["1.md": guide, "3.md": guide]) { folder in
      try Data([0xFF, 0xFE]).write(to: URL(filePath: "\(folder)/2.md"))
      func run(_ options: [String], showsProgress: Bool) -> String {
        let error = OutputStream.buffer()
        let terminal = Terminal(
          output: .buffer(), error: error, isInteractive: false, hasColor: false, width: 80,
          environment: [:], showsProgress: showsProgress, readLine: { nil })
        let arguments = ["compile", folder, "--format", "jsonl", "--lang", language] + options
        #expect(Program.code(arguments: arguments, terminal: terminal) == .failure)
        return error.text
      }
      let start = "\r\u{1B}[K"
      let shown = run([], showsProgress: true)
      let of = language == "fr" ? "sur" : "of"
      #expect(shown.hasPrefix(start) && shown.contains("1 \(of) 3"))
      #expect(shown.contains("3 \(of) 3"))
      #expect(shown.hasSuffix(start), "nothing stays on the screen")
      #expect(shown.contains(language == "fr" ? "1 illisible" : "1 unreadable"))
      #expect(!shown.contains("corpus."))
      #expect(!run([], showsProgress: false).contains(start))
      #expect(!run(["--quiet"], showsProgress: true).contains(start))
    }
  }
}
