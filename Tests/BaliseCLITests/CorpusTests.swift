import BaliseCLI
import FoundationEssentials
import Testing

@Suite struct CorpusTests {
  private static let guide = "# T\n\n## En pratique\n\n1. Cliquez sur `A`{.action}.\n"
  private static let nothing = "# Titre\n\nRien à faire ici.\n"

  @Test func `a folder gives one line a guide, in the order of the paths' bytes`() throws {
    let names = ["a-b.md", "a.md", "a/Z.md", "a/b/c.md", "a/e\u{301}.md", "a/z.md", "é.md"]
    let files = Dictionary(names.map { ($0, Self.guide) }, uniquingKeysWith: { $1 })
    try Place.withFiles(files) { folder in
      let compiled = balise("compile", folder, "--format", "jsonl")
      #expect(compiled.status == .success)
      #expect(compiled.error == "")
      let lines = try RunbookLine.read(compiled.output)
      #expect(lines.map(\.source.path) == names.map { "\(folder)/\($0)" })
    }
  }

  @Test func `the order is that of the input, whatever the number of jobs`() throws {
    // The first ones take longest.
    var files: [String: String] = [:]
    for number in 0..<60 {
      let steps = (0..<(60 - number) * 4).map { "1. Cliquez sur `B\($0)`{.action}.\n" }
      files["\(number < 10 ? "0" : "")\(number).md"] = Self.guide + steps.joined()
    }
    try Place.withFiles(files) { folder in
      let one = balise("compile", folder, "--format", "jsonl", "--jobs", "1")
      #expect(one.lines.count == 61)
      for jobs in ["2", "3", "16", "1000"] {
        let many = balise("compile", folder, "--format", "jsonl", "--jobs", jobs)
        #expect(many.output == one.output, "\(jobs) jobs")
        #expect(many.status == .success)
      }
      let last = balise(
        "compile", "\(folder)/59.md", "\(folder)/00.md", "--format", "jsonl", "--jobs", "2")
      let lines = try RunbookLine.read(last.output)
      #expect(lines.map(\.id) == ["59", "00"])
    }
  }

  @Test func `hidden names are left out and links never lead in circles`() throws {
    let files = [
      "a.md": Self.guide, ".hidden.md": Self.guide, ".git/b.md": Self.guide, "c/d.md": Self.guide,
      "e.txt": Self.guide, "f.md/g.md": Self.guide,
    ]
    try Place.withFiles(files) { folder in
      let manager = FileManager.default
      try manager.createSymbolicLink(atPath: "\(folder)/c/loop", withDestinationPath: "..")
      try manager.createSymbolicLink(atPath: "\(folder)/link.md", withDestinationPath: "e.txt")
      try manager.createSymbolicLink(atPath: "\(folder)/broken.md", withDestinationPath: "none")
      try manager.createSymbolicLink(
        atPath: "\(folder)/device.md", withDestinationPath: "/dev/zero")
      let compiled = balise("compile", folder, "--format", "jsonl")
      let lines = try RunbookLine.read(compiled.output)
      #expect(
        lines.map { $0.source.path.dropFirst(folder.count + 1) }
          == ["a.md", "broken.md", "c/d.md", "f.md/g.md", "link.md"])
      #expect(
        lines.map { $0.error?.rule } == [nil, "input.no-such-file", nil, nil, nil],
        "a link that leads nowhere is told")
    }
  }

  @Test func `a bad guide is told on its line and does not stop the others`() throws {
    let deep = String(repeating: "> ", count: 400) + "x\n"
    let files = [
      "1.md": Self.guide, "3.md": deep, "4.md": Self.guide, "5.md": "# A\n\nB\0C\n",
      "6.md": Self.guide,
    ]
    try Place.withFiles(files) { folder in
      try Data([0xFF, 0xFE]).write(to: URL(filePath: "\(folder)/2.md"))
      try Data("# R".utf8 + [0xE9]).write(to: URL(filePath: "\(folder)/7.md"))
      let list = (1...8).map { "\(folder)/\($0).md\($0 == 1 ? "\r\n" : "\n\n")" }.joined()
      try Data(list.utf8).write(to: URL(filePath: "\(folder)/list"))
      for jobs in ["1", "2"] {
        let compiled = balise(
          "compile", "--paths-from", "\(folder)/list", "--format", "jsonl", "--jobs", jobs,
          "--lang", "en")
        #expect(compiled.status == .failure)
        let lines = try RunbookLine.read(compiled.output)
        #expect(
          lines.map { $0.error?.rule } == [
            nil, "input.not-utf8", "input.too-deep", nil, "input.binary", nil, "input.not-utf8",
            "input.no-such-file",
          ])
        #expect(lines.map(\.id) == ["1", nil, nil, "4", nil, "6", nil, nil])
        #expect(lines[1].error?.line == 1)
        #expect(lines[1].error?.column == 1)
        #expect(lines[6].error?.line == 1)
        #expect(lines[6].error?.column == 4)
        #expect(lines[7].error?.line == nil, "a file that is missing has no lines")
        for (line, name) in zip(lines, 1...8) {
          #expect(line.source.path == "\(folder)/\(name).md")
          #expect(compiled.error.contains("/\(name).md") == (line.error != nil))
        }
      }
    }
  }

  @Test func `an empty guide that is found has no procedures, and one that is named is refused`()
    throws
  {
    let files = ["1.md": Self.guide, "2.md": "", "3.md": " \r\n\t\n"]
    try Place.withFiles(files) { folder in
      try Place.withFile("list", "\(folder)/1.md\n\(folder)/2.md\n\(folder)/3.md\n") { list in
        for input in [[folder], ["--paths-from", list]] {
          let compiled = balise(["compile"] + input + ["--format", "jsonl", "--lang", "en"])
          #expect(compiled.status == .success, "\(input)")
          let lines = try RunbookLine.read(compiled.output)
          #expect(lines.map(\.id) == ["1", "2", "3"])
          #expect(lines.allSatisfy { $0.error == nil })
          #expect(lines.map { $0.procedures?.count } == [1, 0, 0])
          for (line, isEmpty) in zip(compiled.lines, [false, true, true]) {
            #expect(line.contains("\"rule\":\"compile.no-procedure\"") == isEmpty)
          }
          #expect(compiled.error.contains("\(folder)/2.md: warning"), "told as one without a step")
        }
      }
      let named = balise("compile", "\(folder)/2.md", folder, "--format", "jsonl")
      #expect(named.status == .usage)
      let lines = try RunbookLine.read(named.output)
      #expect(lines.map { $0.error?.rule } == ["input.empty", nil, nil, nil])
      #expect(lines[0].error?.line == nil)
    }
  }

  @Test func `a named guide that cannot be read is a usage error, and the others are compiled`()
    throws
  {
    try Place.withFiles(["1.md": Self.guide, "2.md": Self.guide]) { folder in
      let compiled = balise(
        "compile", "\(folder)/1.md", "\(folder)/none.md", "\(folder)/2.md", "--format", "jsonl")
      #expect(compiled.status == .usage)
      let lines = try RunbookLine.read(compiled.output)
      #expect(lines.map { $0.error?.rule } == [nil, "input.no-such-file", nil])
      #expect(!compiled.error.isEmpty)
    }
  }

  @Test(arguments: ["compile", "stats"])
  func `a folder without guides is inconclusive`(_ command: String) throws {
    try Place.withFiles(["a.txt": Self.guide]) { folder in
      for language in ["fr", "en"] {
        let ran = balise(command, folder, "--lang", language)
        #expect(ran.status == .inconclusive)
        #expect(ran.output == "")
        #expect(!ran.error.isEmpty && !ran.error.contains("cli."))
      }
      let empty = balise(command, "--paths-from", "/dev/null")
      #expect(empty.status == .inconclusive)
    }
  }

  @Test(arguments: ["compile", "stats"])
  func `wrong options are told`(_ command: String) throws {
    for options in [
      [], ["--jobs", "0", "vps-snapshot"], ["--jobs", "-3", "vps-snapshot"], ["-", "-"],
      ["-", "--paths-from", "-"], ["--paths-from", "/nonexistent/list"],
    ] {
      let ran = balise([command] + options + ["--lang", "fr"])
      #expect(ran.status == .usage, "\(options)")
      #expect(ran.output == "", "\(options)")
      #expect(!ran.error.isEmpty && !ran.error.contains("cli."), "\(options)")
    }
  }

  @Test func `in text a folder is a table with sums`() throws {
    let files = ["1.md": Self.guide, "3/4.md": Self.guide + "2. Lisez `B`{.action}.\n"]
    try Place.withFiles(files) { folder in
      try Data([0xFF, 0xFE]).write(to: URL(filePath: "\(folder)/2.md"))
      let compiled = balise("compile", folder, "--lang", "en")
      #expect(compiled.status == .failure, "one is not UTF-8")
      let rows = compiled.lines.dropLast().map { $0.split(separator: " ").map(String.init) }
      #expect(rows.count == 5)
      #expect(rows[0] == ["Procedures", "Steps", "Actions", "Diagnostics", "Guide"])
      #expect(
        rows.map(\.last).dropFirst() == [
          "\(folder)/1.md", "\(folder)/2.md", "\(folder)/3/4.md", "total",
        ])
      #expect(rows[2].dropLast() == ["–", "–", "–", "–"])
      for column in 0..<4 {
        #expect(
          (Int(rows[1][column]) ?? -1) + (Int(rows[3][column]) ?? -1) == Int(rows[4][column]))
      }
      #expect(rows[4][0] == "2")
    }
  }

  @Test func `guides without a step are listed up to a number`() throws {
    var files = ["good.md": Self.guide]
    for number in 0..<13 { files["nothing\(number).md"] = Self.nothing }
    try Place.withFiles(files) { folder in
      let compiled = balise("compile", folder, "--format", "jsonl", "--lang", "en")
      #expect(compiled.status == .success)
      let lines = compiled.error.split(separator: "\n")
      #expect(lines.count == 12)
      #expect(lines.first?.contains("13") == true)
      #expect(lines.count { $0.contains("[compile.no-procedure]") } == 10)
      #expect(lines.last?.contains("3") == true)
      let quiet = balise("compile", folder, "--format", "jsonl", "--quiet", "--lang", "en")
      #expect(quiet.error == "")
      #expect(quiet.output == compiled.output)
    }
  }

  @Test func `diagnostics of a folder can fail it, and are then shown`() throws {
    try Place.withFiles(["1.md": Self.guide, "2.md": Self.nothing]) { folder in
      let compiled = balise("compile", folder, "--fail-on", "warning", "--lang", "en")
      #expect(compiled.status == .failure)
      #expect(compiled.error.contains("\(folder)/2.md: warning"))
      #expect(balise("compile", folder, "--fail-on", "error").status == .success)
      #expect(balise("compile", "\(folder)/2.md", folder).status == .success)
    }
    try Place.withFiles(["1.md": Self.nothing]) { folder in
      #expect(balise("compile", folder).status == .inconclusive)
    }
  }

  @Test func `a listed path is never an id`() throws {
    try Place.withFile("list", "vps-snapshot\n") { list in
      let listed = balise("compile", "--paths-from", list, "--format", "jsonl")
      #expect(listed.status == .failure)
      let lines = try RunbookLine.read(listed.output)
      #expect(lines.map { $0.error?.rule } == ["input.no-such-file"])
    }
  }
}
