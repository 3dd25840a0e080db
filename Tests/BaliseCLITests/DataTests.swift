import BaliseCLI
import FoundationEssentials
import SnapshotSupport
import Testing

@Suite struct DataTests {
  @Test(arguments: ["fr", "en"]) func `the guides are listed`(_ language: String) {
    let list = balise("list", "--lang", language)
    #expect(list.status == .success)
    #expect(list.lines.filter { !$0.isEmpty }.count == EmbeddedGuide.allCases.count)
    expectSnapshot(list.transcript, named: "list.\(language).txt")
  }

  @Test(arguments: ["fr", "en"]) func `the program's own data is in order`(_ language: String) {
    let doctor = balise("doctor", "--lang", language)
    #expect(doctor.status == .success)
    expectSnapshot(doctor.transcript, named: "doctor.\(language).txt")
  }

  @Test func `another folder's data is read instead`() throws {
    try Self.withCopy { folder in
      try Data("# Titre à part\n\n## En pratique\n\n1. Cliquez sur `A`.\n".utf8)
        .write(to: URL(filePath: "\(folder)/runbooks/un-autre.md"))
      let list = balise("list", "--data", folder, "--lang", "fr")
      #expect(list.status == .success)
      #expect(list.output.contains("un-autre"))
      #expect(list.output.contains("Titre à part"))
      let same = balise("list", "--lang", "fr", environment: ["BALISE_DATA": folder])
      #expect(same.output == list.output, "BALISE_DATA is the same as --data")
      #expect(balise("compile", "un-autre", "--data", folder).status == .success)
    }
  }

  @Test func `a folder's messages are shown`() throws {
    try Self.withCopy { folder in
      let path = "\(folder)/locales/fr/messages.xlf"
      let text = String(
        decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
      try #require(text.contains("<target>Utilisation</target>"))
      try Data(
        text.replacing("<target>Utilisation</target>", with: "<target>Usage !</target>").utf8
      )
      .write(to: URL(filePath: path))
      #expect(
        balise("--help", "--lang", "fr", "--data", folder).output.contains("\nUsage !\n"))
    }
  }

  @Test func `a folder's data gives the same as the program's own`() {
    let own = balise("run", "vps-snapshot", "--yes", "--lang", "en")
    let same = balise("run", "vps-snapshot", "--yes", "--lang", "en", "--data", Place.root)
    #expect(own.output == same.output)
    #expect(own.status == same.status)
  }

  @Test(arguments: ["fr", "en"]) func `a folder that holds no data`(_ language: String) throws {
    try Place.withFolder { folder in
      let list = balise("list", "--data", folder, "--lang", language)
      #expect(list.status == .usage)
      #expect(list.output == "")
      #expect(!list.error.contains("MissingFolder("))
    }
  }

  @Test func `a folder without any language does not trap`() async {
    await #expect(processExitsWith: .success) {
      try Place.withFolder { folder in
        for name in ["locales", "runbooks"] {
          try FileManager.default.createDirectory(
            at: URL(filePath: "\(folder)/\(name)"), withIntermediateDirectories: true)
        }
        try Data("# T\n\n1. Cliquez.\n".utf8).write(to: URL(filePath: "\(folder)/guide.md"))
        let compiled = balise("compile", "\(folder)/guide.md", "--data", folder)
        #expect(compiled.status == .usage)
      }
    }
  }

  @Test func `a console that is wrong is told by the doctor`() throws {
    try Self.withCopy { folder in
      try Data("provider: [\n".utf8)
        .write(to: URL(filePath: "\(folder)/runbooks/consoles/ovhcloud.yaml"))
      let doctor = balise("doctor", "--data", folder, "--lang", "en")
      #expect(doctor.status == .failure)
      #expect(doctor.output.contains("ovhcloud.yaml"))
    }
  }

  @Test func `a folder without a world cannot be walked in`() throws {
    try Self.withCopy { folder in
      try FileManager.default.removeItem(atPath: "\(folder)/runbooks/worlds/default.yaml")
      let run = balise("run", "vps-snapshot", "--yes", "--data", folder, "--lang", "en")
      #expect(run.status == .usage)
      #expect(run.output == "")
    }
  }

  /// A copy of the program's data, for the time of a test.
  private static func withCopy(_ body: (String) throws -> Void) throws {
    try Place.withFolder { folder in
      for name in ["locales", "runbooks"] {
        let source = URL(filePath: "\(Place.root)/\(name)").resolvingSymlinksInPath()
        try FileManager.default.copyItem(
          at: source, to: URL(filePath: "\(folder)/\(name)"))
      }
      try body(folder)
    }
  }
}
