import JSON
import Console
import RunbookCompiler
import RunbookModel

/// Writes a runbook in the form that was asked for; threads may share it.
struct RunbookWriter: Sendable {
  let format: CompileCommand.Format
  /// Takes the place of the outlines in text.
  let table: RunbookTable?
  /// Adds what the actions are bound to.
  let binder: Binder?
  let voice: Voice
  let layout: TextLayout

  func bytes(of runbook: Runbook) -> [UInt8] {
    switch format {
    case .text: Array(text(of: runbook).utf8)
    case .json: json(of: runbook, isPretty: true)
    case .jsonl: json(of: runbook, isPretty: false)
    case .mermaid: Array(RunbookMermaid.flowchart(of: runbook).utf8)
    }
  }

  /// The explanation as text, in the language of whoever reads it.
  func bytes(of explanation: Explanation) -> [UInt8] {
    Array(ExplanationText(explanation: explanation, speech: voice.speech, layout: layout).text.utf8)
  }

  private func text(of runbook: Runbook) -> String {
    if let table { return table.row(RunbookCounts(runbook), path: runbook.source.path) }
    let outline = RunbookText(
      runbook: runbook, speech: voice.speaking(runbook.language), layout: layout)
    return outline.text + (binder.map { BindingText(runbook, $0.bind(runbook)).text } ?? "")
  }

  private func json(of runbook: Runbook, isPretty: Bool) -> [UInt8] {
    var writer = JSONWriter(isPretty: isPretty)
    RunbookJSON.write(runbook, to: &writer, render: { voice.speech.text($0) }) { writer in
      if let binder { BindingsJSON.write(binder.bind(runbook), to: &writer) }
    }
    var bytes = writer.finish()
    bytes.append(0x0A)
    return bytes
  }
}
