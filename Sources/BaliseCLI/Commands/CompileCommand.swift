import ArgumentParser
import Console
import Diagnostics
import RunbookCompiler
import RunbookModel
import Values

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
  @Flag var explain = false
  @Option(name: .customLong("fail-on")) var failOn: FailureLevel = .never

  enum FailureLevel: String, ExpressibleByArgument, CaseIterable {
    case error, warning, note, never
  }

  func run(in context: Context) throws -> ExitStatus {
    guard !explain || format == .text && !bind else {
      throw CommandFailure(message: Message("cli.explain-alone"))
    }
    let corpus = try inputs.corpus(in: context)
    let table =
      format == .text && corpus.isCollection && !explain ? RunbookTable(context.speech) : nil
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
    let unreadable = try corpus.compile { [explain] document, compiler in
      guard explain else {
        let runbook = compiler.compile(document)
        return CompiledGuide(runbook, selection, bytes: writer.bytes(of: runbook))
      }
      let explanation = compiler.explain(document)
      return CompiledGuide(
        explanation.runbook, selection, bytes: writer.bytes(of: explanation))
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
