import ArgumentParser
import Console
import Diagnostics
import RunbookModel

/// Compiles guides to runbooks.
struct CompileCommand: ContextualCommand {
  static let configuration = CommandConfiguration(commandName: "compile")

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, jsonl, mermaid
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var inputs: CorpusOptions
  @Option var format = Format.text
  @Flag var bind = false
  @Option(name: .customLong("fail-on")) var failOn: FailureLevel = .never

  enum FailureLevel: String, ExpressibleByArgument, CaseIterable {
    case error, warning, note, never
  }

  func run(in context: Context) throws -> ExitStatus {
    let corpus = try inputs.corpus(in: context)
    let table = format == .text && corpus.isCollection ? RunbookTable(context.speech) : nil
    let writer = RunbookWriter(
      format: format, table: table,
      binder: bind ? Binder(consoles: try context.consoles()) : nil, voice: context.voice,
      layout: TextLayout(
        width: context.terminal.width, style: Style(hasColor: context.terminal.hasColor)))
    let selection = DiagnosticSelection(
      format: format, isCollection: corpus.isCollection, failOn: Severity(rawValue: failOn.rawValue)
    )
    var summary = CompilationSummary()
    if let table { context.output.write(table.header) }
    let unreadable = try corpus.compile {
      CompiledGuide($0, writer, selection)
    } consume: {
      reference, result in
      switch result {
      case .success(let guide):
        summary.add(guide)
        context.output.write(guide.bytes)
        if !context.isQuiet {
          DiagnosticPrinter(context: context).write(guide.diagnostics, to: context.error)
        }
      case .failure(let rejected):
        if format == .jsonl { context.output.write(rejected.json(context.speech) + [0x0A]) }
        if let table { context.output.write(table.row(unreadable: reference.name)) }
      }
    }
    if let table { context.output.write(table.footer(summary.counts)) }
    if corpus.isCollection { summary.withoutSteps.report(in: context) }
    return unreadable.status ?? summary.status
  }
}
