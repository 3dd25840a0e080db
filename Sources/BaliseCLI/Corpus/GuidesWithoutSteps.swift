import Diagnostics
import RunbookModel
import Values

/// The guides of a corpus in which there is nothing to do, counted, and the first of them by name.
struct GuidesWithoutSteps {
  private static let mostShown = 10

  private(set) var count = 0
  private var reasons: [Diagnostic] = []

  /// Why a runbook holds nothing to do; nil when it holds something.
  static func reason(_ runbook: Runbook) -> Diagnostic? {
    guard runbook.procedures.isEmpty else { return nil }
    return runbook.diagnostics.last { $0.rule.hasPrefix("compile.") }
  }

  mutating func add(_ reason: Diagnostic?) {
    count += 1
    if let reason, reasons.count < Self.mostShown { reasons.append(reason) }
  }

  /// Lists them on standard error, unless there are none.
  func report(in context: Context) {
    guard count > 0, !context.isQuiet else { return }
    let speech = context.speech
    context.error.write(speech.text("corpus.without-steps", ["count": .number(count)]) + "\n")
    DiagnosticPrinter(context: context).write(reasons, to: context.error)
    let rest = count - reasons.count
    guard rest > 0 else { return }
    context.error.write(speech.text("corpus.more", ["count": .number(rest)]) + "\n")
  }
}
