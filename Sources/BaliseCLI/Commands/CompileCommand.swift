import ArgumentParser
import Console
import Diagnostics
import RunbookModel
import Values

/// Compiles guides to runbooks.
struct CompileCommand: ContextualCommand {
  static let configuration = CommandConfiguration(commandName: "compile")

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, jsonl, mermaid
  }

  @OptionGroup var common: CommonOptions
  @Argument var guides: [String]
  @Option var format = Format.text
  @Flag var bind = false
  @Option(name: .customLong("fail-on")) var failOn: FailureLevel = .never

  enum FailureLevel: String, ExpressibleByArgument, CaseIterable {
    case error, warning, note, never
  }

  func run(in context: Context) throws -> ExitStatus {
    let loader = GuideLoader(context: context)
    var hasProcedures = false
    var worst: Severity?
    for guide in guides {
      let runbook = try loader.compile(guide)
      hasProcedures = hasProcedures || !runbook.procedures.isEmpty
      worst = (runbook.diagnostics.map(\.severity) + [worst].compactMap(\.self)).max()
      try write(runbook, context)
    }
    guard hasProcedures else { return .inconclusive }
    return fails(worst) ? .failure : .success
  }

  private func fails(_ worst: Severity?) -> Bool {
    guard let worst, let level = Severity(rawValue: failOn.rawValue) else { return false }
    return worst >= level
  }

  private func write(_ runbook: Runbook, _ context: Context) throws {
    switch format {
    case .text:
      context.output.write(RunbookText(runbook: runbook, context: context).text)
      if bind {
        let bindings = Binder(consoles: try context.consoles()).bind(runbook)
        context.output.write(BindingText(runbook, bindings, context).text)
      }
    case .json, .jsonl:
      let bindings = bind ? Binder(consoles: try context.consoles()).bind(runbook) : nil
      var writer = JSONWriter(isPretty: format == .json)
      RunbookJSON.write(runbook, to: &writer, render: { context.speech.text($0) }) { writer in
        if let bindings { BindingsJSON.write(bindings, to: &writer) }
      }
      context.output.write(writer.finish() + [0x0A])
    case .mermaid: context.output.write(RunbookMermaid.flowchart(of: runbook))
    }
    if format == .text, !context.isQuiet {
      DiagnosticPrinter(context: context).write(runbook.diagnostics, to: context.error)
    }
  }
}
