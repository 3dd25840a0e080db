import ControlPlane
import Console
import Diagnostics
import FoundationEssentials
import Localization
import ProductData
import RunbookCompiler
import Values

/// What every command works with: the program's files, the person's language, the terminal.
struct Context {
  let files: ProductFiles
  /// The program's messages, in the person's language.
  let voice: Voice
  let terminal: Terminal
  let isQuiet: Bool
  /// What is wrong with the arguments that say where the data is and which language is spoken.
  let problem: Message?

  init(arguments: [String], terminal: Terminal) throws {
    var terminal = terminal
    let environment = terminal.environment
    if arguments.contains("--no-color") || environment["NO_COLOR"].map({ !$0.isEmpty }) == true {
      terminal.hasColor = false
    }
    self.terminal = terminal
    isQuiet = arguments.contains("--quiet")
    let folder = Self.value(of: "--data", in: arguments) ?? environment["BALISE_DATA"]
    var problem: Message?
    if let folder {
      let read = try? ProductFiles(folder: folder)
      files = read ?? .embedded
      if read == nil { problem = Message("cli.no-data-folder", ["path": .text(folder)]) }
    } else {
      files = .embedded
    }
    let asked = Self.value(of: "--lang", in: arguments)
    let tag = asked.flatMap { LanguageTag($0) }
    let known = Set(Self.languages(in: files).map(\.tag))
    let isKnown = tag?.fallbackChain.dropLast().contains { known.contains($0) } ?? false
    if let asked, !isKnown, tag != .english {
      let names = known.map(\.description).sorted().map { MessageArgument.text($0) }
      problem =
        problem ?? Message("cli.unknown-language", ["text": .text(asked), "names": .list(names)])
    }
    self.problem = problem
    voice = Voice(
      languages: Self.languages(in: files),
      requested: (isKnown || tag == .english ? tag : nil) ?? Self.language(of: environment))
    // The program's own messages are tested; those of a folder may be wrong, which is told at once.
    if files.isFolder { try voice.read() }
  }

  var requestedLanguage: LanguageTag? { voice.requestedLanguage }
  var catalogue: Catalogue { voice.catalogue }
  var speech: Speech { voice.speech }

  func speaking(_ guideLanguage: String) -> Speech { voice.speaking(guideLanguage) }

  var output: OutputStream { terminal.output }
  var error: OutputStream { terminal.error }

  func fail(_ message: Message) {
    error.write("balise: " + PlainText.clean(speech.text(message)) + "\n")
  }

  // MARK: Data

  func lexicons() throws -> [Lexicon] {
    var lexicons: [Lexicon] = []
    for path in files.paths(under: "locales/") where path.hasSuffix("/lexicon.yaml") {
      if let file = files.file(path) { lexicons.append(try LexiconFile.read(file)) }
    }
    guard !lexicons.isEmpty else {
      throw CommandFailure(message: Message("cli.no-lexicon"))
    }
    // French first: most guides are.
    return lexicons.sorted { $0.language == "fr" && $1.language != "fr" }
  }

  func consoles() throws(InputRejected) -> [ConsoleModel] {
    var consoles: [ConsoleModel] = []
    for file in consoleFiles { consoles.append(try ConsoleFile.read(file)) }
    return consoles
  }

  var consoleFiles: [SourceFile] {
    files.paths(under: "runbooks/consoles/").compactMap { files.file($0) }
  }

  /// The world of a file, else the default one, at a moment and with a seed of its own.
  func world(_ path: String?, at: String?, seed: UInt64?) throws -> World {
    var world = try world(path)
    if let seed { world.reseed(seed) }
    guard let at else { return world }
    guard let instant = Instant(iso8601: at), instant >= world.now else {
      throw CommandFailure(
        message: Message("cli.bad-instant", ["text": .text(at), "now": .instant(world.now)]))
    }
    world.advance(to: instant)
    return world
  }

  private func world(_ path: String?) throws -> World {
    guard let path else {
      guard let file = files.file("runbooks/worlds/default.yaml") else {
        throw CommandFailure(message: Message("cli.no-default-world"))
      }
      return try WorldFile.read(file)
    }
    return try WorldFile.read(InputFile.read(path))
  }

  private static func languages(in files: ProductFiles) -> [Catalogue.LanguageFiles] {
    files.paths(under: "locales/").compactMap { path in
      let parts = path.split(separator: "/")
      guard parts.count == 3, parts[2] == "messages.xlf", let tag = LanguageTag(String(parts[1])),
        let messages = files.file(path),
        let language = files.file("locales/\(parts[1])/language.yaml")
      else { return nil }
      return Catalogue.LanguageFiles(tag: tag, language: language, messages: messages)
    }
  }

  private static func value(of option: String, in arguments: [String]) -> String? {
    for (index, argument) in arguments.enumerated() {
      if argument == option, index + 1 < arguments.count { return arguments[index + 1] }
      if argument.hasPrefix(option + "=") { return String(argument.dropFirst(option.count + 1)) }
    }
    return nil
  }

  /// POSIX: `LC_ALL`, then `LC_MESSAGES`, then `LANG`; `C` and `POSIX` name no language.
  private static func language(of environment: [String: String]) -> LanguageTag? {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      if let value = environment[name], !value.isEmpty { return LanguageTag(value) }
    }
    return nil
  }
}
