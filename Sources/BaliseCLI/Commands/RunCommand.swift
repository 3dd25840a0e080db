import ArgumentParser
import Console
import ControlPlane
import Diagnostics
import RunEngine
import RunbookModel
import Values

/// Walks a guide against a simulated control plane, or, when told so, the real one.
struct RunCommand: ContextualCommand {
  static let configuration = CommandConfiguration(commandName: "run")

  @OptionGroup var common: CommonOptions
  @Argument var guide: String
  @Option var procedure: String?
  @Option(name: .customLong("set")) var values: [String] = []
  @Option var answers: String?
  @Flag var yes = false
  @Flag var preview = false
  @Option var world: String?
  @Option var at: String?
  @Option var seed: UInt64?
  @Option var transcript: String?
  @Option var replay: String?
  @Option var endpoint: String?
  @Flag var live = false
  @Flag var handsOn = false

  func run(in context: Context) throws -> ExitStatus {
    let recorded = try replay.map { try Transcript(InputFile.read($0)) }
    let prepared = try answers.map { try AnswersFile.read(InputFile.read($0)) }
    let start = try RunStart(
      self, recorded: recorded?.header, preparedProcedure: prepared?.procedure, context: context)
    defer { start.close() }
    let terminal = TerminalDialogue(
      words: try GuideWords(start.plan.runbook, context: context), context: context,
      session: start.session, isLive: live)
    let dialogue: any Dialogue
    var answering: AnsweringDialogue?
    if let recorded {
      dialogue = ReplayDialogue(inner: terminal, transcript: recorded)
    } else if answers != nil || yes {
      let prepared = AnsweringDialogue(
        inner: terminal, answers: prepared?.answers ?? [], path: answers ?? "", isAutomatic: yes,
        confirms: !live, asksFields: !handsOn)
      answering = prepared
      dialogue = prepared
    } else {
      dialogue = terminal
    }
    let walk = Walk(
      plan: start.plan, session: start.session, dialogue: dialogue, options: start.options,
      watching: start.watched)
    let result = Result { () throws(WalkFailure) in try walk.run() }
    if let transcript {
      let record = Transcript(header: start.header, journal: walk.journal)
      try InputFile.write(record.bytes, to: transcript)
    }
    switch result {
    case .success(let summary):
      if summary.status == .completed, let unused = answering?.unused, !unused.isEmpty {
        DiagnosticPrinter(context: context).write(unused, to: context.error)
        return .usage
      }
      if summary.status == .completed, let name = walk.unusedValues.first {
        context.fail(Message("cli.unused-value", ["name": .text(name)]))
        return .usage
      }
      return status(of: summary)
    case .failure(let failure): return report(failure, context, terminal)
    }
  }

  private func status(of summary: RunSummary) -> ExitStatus {
    switch summary.status {
    case .completed: summary.failed.isEmpty && summary.unasked.isEmpty ? .success : .failure
    case .stopped, .failed: .failure
    case .nothing: .inconclusive
    }
  }

  private func report(
    _ failure: WalkFailure, _ context: Context, _ terminal: TerminalDialogue
  ) -> ExitStatus {
    switch failure {
    case .dialogue(.unanswered(let message)), .dialogue(.wrongAnswer(let message)):
      context.error.write("balise: " + PlainText.clean(terminal.speech.text(message)) + "\n")
      return .usage
    case .dialogue(.interrupted): return .interrupted
    case .session(let failure):
      context.error.write(
        "balise: " + PlainText.clean(terminal.speech.text(failure.message)) + "\n")
      return .failure
    }
  }
}
