import ArgumentParser
import Localization
import RunbookModel
import Values

/// Prepares the translation of a guide.
struct TranslateCommand: ContextualCommand {
  static let configuration = CommandConfiguration(
    commandName: "translate", subcommands: [ExtractCommand.self])

  @OptionGroup var common: CommonOptions

  /// Without a command it tells what it can do.
  func run(in context: Context) throws -> ExitStatus {
    context.output.write(HelpPage(path: ["translate"]).text(context))
    return .success
  }
}

/// Writes a guide's segments as XLIFF; what is translated already keeps its translation.
struct ExtractCommand: ContextualCommand {
  static let configuration = CommandConfiguration(commandName: "extract")

  @OptionGroup var common: CommonOptions
  @Argument var guide: String
  @Option var to: String

  func run(in context: Context) throws -> ExitStatus {
    guard let target = LanguageTag(to) else {
      throw CommandFailure(message: Message("cli.not-a-language", ["text": .text(to)]))
    }
    let loader = GuideLoader(context: context)
    let runbook = try loader.compile(guide)
    let known = try loader.translation(of: runbook, in: target)
    let units = runbook.segments.enumerated().map { index, segment in
      XLIFFUnit(
        id: "s\(index + 1)", source: segment, target: known?.translation(of: segment))
    }
    let document = XLIFFDocument(
      original: "runbooks/\(runbook.id).md", sourceLanguage: runbook.language,
      targetLanguage: target.description, entries: units.map { .unit($0) })
    context.output.write(XLIFFWriter.bytes(of: document))
    return .success
  }
}
