import ArgumentParser

/// The program's commands.
///
/// Their help is rendered from `locales/`, by `HelpPage`.
struct BaliseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "balise",
    subcommands: [
      RunCommand.self, CompileCommand.self, ValidateCommand.self, RulesCommand.self,
      ExplainCommand.self, StatsCommand.self, ChecklistCommand.self, SimulateCommand.self,
      TranslateCommand.self, ListCommand.self, DoctorCommand.self,
    ])

  @OptionGroup var common: CommonOptions
}

extension BaliseCommand: ContextualCommand {
  /// Without a command the program tells what it can do.
  func run(in context: Context) throws -> ExitStatus {
    context.output.write(HelpPage(path: []).text(context))
    return .success
  }
}

/// The options of every command.
struct CommonOptions: ParsableArguments {
  @Option var lang: String?
  @Option var data: String?
  @Flag(name: .customLong("no-color")) var noColor = false
  @Flag var quiet = false
}
