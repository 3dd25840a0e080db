import BaliseCLI
import SnapshotSupport
import Testing

@Suite struct HelpTests {
  private static let commands = [
    "run", "compile", "stats", "checklist", "translate", "translate extract", "list", "doctor",
  ]

  @Test(arguments: ["fr", "en"]) func `the program's help`(_ language: String) {
    let help = balise("--help", "--lang", language)
    #expect(help.status == .success)
    expectSnapshot(help.transcript, named: "help.\(language).txt")
    #expect(balise("--lang", language).output == help.output, "without a command it is shown too")
    #expect(balise("help", "--lang", language).output == help.output)
    #expect(balise("-h", "--lang", language).output == help.output)
  }

  @Test(arguments: commands, ["fr", "en"])
  func `a command's help`(_ command: String, _ language: String) {
    let words = command.split(separator: " ").map(String.init)
    let help = balise(words + ["--help", "--lang", language])
    #expect(help.status == .success)
    let name = words.joined(separator: "-")
    expectSnapshot(help.transcript, named: "help.\(name).\(language).txt")
    #expect(balise(["help"] + words + ["--lang", language]).output == help.output)
    #expect(!help.output.contains("help.\(words[0])"), "a key without words")
  }

  @Test func `an option before the command changes nothing about its help`() {
    let before = balise("--lang", "en", "run", "--help").output
    #expect(before == balise("run", "--help", "--lang", "en").output)
  }

  @Test func `help about a command that does not exist is a usage error`() {
    let help = balise("help", "nosuch", "--lang", "en")
    #expect(help.status == .usage)
  }

  @Test func `the version`() {
    let version = balise("--version")
    #expect(version.status == .success)
    #expect(version.error == "")
    #expect(version.output.split(separator: ".").count == 3)
    #expect(version.output.hasSuffix("\n"))
  }

  @Test func `the version with the options that every command has`() {
    let version = balise("--version", "--lang", "fr")
    #expect(version.status == .success)
    #expect(version.output == balise("--version").output)
  }

  @Test(arguments: [
    (["LANG": "fr_FR.UTF-8"], "fr"), (["LC_ALL": "en_GB.UTF-8", "LANG": "fr_FR"], "en"),
    (["LC_MESSAGES": "fr", "LANG": "en"], "fr"), (["LANG": "C"], "en"), ([:], "en"),
    (["LANG": "de_DE.UTF-8"], "en"), (["LC_ALL": "", "LANG": "fr_FR"], "fr"),
  ])
  func `the language of the environment`(_ environment: [String: String], _ language: String) {
    #expect(
      balise("--help", environment: environment).output
        == balise("--help", "--lang", language).output)
  }
}
