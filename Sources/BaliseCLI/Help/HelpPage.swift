import ArgumentParser
import FoundationEssentials
import Values

/// The help of the program or of one command, in the person's language.
///
/// What there is comes from the argument parser's own description of the commands; the words come from
/// `locales/` under `help.COMMAND` and `help.COMMAND.OPTION`.
struct HelpPage {
  private let path: [String]

  init(path: [String]) {
    self.path = path
  }

  /// The page that some arguments ask for; nil when they do not ask for help.
  init?(arguments: [String]) {
    let asks = arguments.first == "help" || arguments.contains { $0 == "--help" || $0 == "-h" }
    guard asks else { return nil }
    var words: [String] = []
    var isValue = false
    for argument in arguments {
      if !isValue, !argument.hasPrefix("-"), argument != "help" { words.append(argument) }
      isValue = ["--lang", "--data"].contains(argument)
    }
    path = words
  }

  /// The first word that names no command; nil when all do.
  var unknownCommand: String? {
    var command = CommandDescription.root
    for name in path {
      guard let subcommands = command.subcommands, !subcommands.isEmpty else { return nil }
      guard let next = subcommands.first(where: { $0.commandName == name }) else { return name }
      command = next
    }
    return nil
  }

  func text(_ context: Context) -> String {
    let speech = context.speech
    let style = Style(hasColor: context.terminal.hasColor)
    var command = CommandDescription.root
    var names: [String] = []
    for name in path {
      guard let next = command.subcommands?.first(where: { $0.commandName == name }) else { break }
      command = next
      names.append(name)
    }
    let key = (["help"] + (names.isEmpty ? ["balise"] : names)).joined(separator: ".")
    var text = speech.text(key) + "\n\n"
    text += style.apply(.heading, speech.text("help.usage")) + "\n"
    text += "  " + usage(of: command, names) + "\n"
    let subcommands = (command.subcommands ?? []).filter { $0.commandName != "help" }
    if !subcommands.isEmpty {
      let base = names.isEmpty ? "help" : key
      text += section(
        "help.commands",
        subcommands.map { ($0.commandName, speech.text("\(base).\($0.commandName)")) }, context)
    }
    let arguments = (command.arguments ?? []).filter { $0.isShown }
    text += section(
      "help.arguments",
      arguments.filter { $0.kind == "positional" }.map {
        ($0.title, speech.text("\(key).\($0.valueName ?? "")"))
      }, context)
    text += section(
      "help.options",
      arguments.filter { $0.kind != "positional" }.map { argument in
        let isCommon = CommandDescription.commonOptions.contains(argument.key)
        return (argument.title, speech.text("\(isCommon ? "help.common" : key).\(argument.key)"))
      } + [("--help, -h", speech.text("help.common.help"))], context)
    return text
  }

  private func usage(of command: CommandDescription, _ names: [String]) -> String {
    var words = ["balise"] + names
    if command.subcommands?.isEmpty == false { words.append("COMMAND") }
    for argument in command.arguments ?? [] where argument.kind == "positional" {
      words.append(argument.title + (argument.isRepeating == true ? "…" : ""))
    }
    return (words + ["[OPTION…]"]).joined(separator: " ")
  }

  private func section(_ key: String, _ rows: [(String, String)], _ context: Context) -> String {
    guard !rows.isEmpty else { return "" }
    let style = Style(hasColor: context.terminal.hasColor)
    let layout = TextLayout(width: context.terminal.width, style: Style(hasColor: false))
    let width = (rows.map(\.0.count).max() ?? 0) + 4
    var text = "\n" + style.apply(.heading, context.speech.text(key)) + "\n"
    for (name, explanation) in rows {
      let first = "  " + name + String(repeating: " ", count: width - name.count - 2)
      text += layout.lines(
        explanation, indent: String(repeating: " ", count: width), first: first)
    }
    return text
  }
}

/// The argument parser's description of a command, as far as help needs it.
struct CommandDescription: Decodable {
  /// The options that every command has.
  static let commonOptions: Set<String> = ["lang", "data", "no-color", "quiet"]

  var commandName: String
  var subcommands: [CommandDescription]?
  var arguments: [ArgumentDescription]?

  static var root: CommandDescription {
    struct ToolDescription: Decodable {
      var command: CommandDescription
    }
    let json = Data(BaliseCommand._dumpHelp().utf8)
    guard let tool = try? JSONDecoder().decode(ToolDescription.self, from: json) else {
      preconditionFailure("the argument parser describes its own commands")
    }
    return tool.command
  }
}

struct ArgumentDescription: Decodable {
  struct Name: Decodable {
    var kind: String
    var name: String
  }

  var kind: String
  var names: [Name]?
  var valueName: String?
  var isRepeating: Bool?
  var allValues: [String]?

  /// The long name, by which messages know the option.
  var key: String { names?.first { $0.kind == "long" }?.name ?? valueName ?? "" }

  var isShown: Bool { !["help", "version"].contains(key) }

  /// The option as one types it.
  var title: String {
    guard kind != "positional" else { return (valueName ?? "").uppercased() }
    let value = allValues.map { $0.joined(separator: "|") } ?? valueName?.uppercased() ?? ""
    return "--\(key)" + (kind == "option" ? " \(value)" : "")
  }
}
