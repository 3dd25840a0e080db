import Diagnostics
import RunbookModel

/// What `compile` keeps of a guide until its turn to be written comes.
struct CompiledGuide: Sendable {
  /// The runbook in the form that was asked for.
  let bytes: [UInt8]
  let counts: RunbookCounts
  /// What is told on standard error.
  let diagnostics: [Diagnostic]
  /// Whether a diagnostic makes the command fail.
  let fails: Bool
  let hasProcedures: Bool
  /// Why there is nothing to do.
  let reason: Diagnostic?

  init(_ runbook: Runbook, _ selection: DiagnosticSelection, bytes: [UInt8]) {
    self.bytes = bytes
    counts = RunbookCounts(runbook)
    diagnostics = runbook.diagnostics.filter(selection.isShown)
    fails = runbook.diagnostics.contains(where: selection.isFailure)
    hasProcedures = !runbook.procedures.isEmpty
    reason = GuidesWithoutSteps.reason(runbook)
  }
}

/// Which diagnostics make `compile` fail, and which of them it shows.
struct DiagnosticSelection: Sendable {
  let format: CompileCommand.Format
  let isCollection: Bool
  /// The least severity that fails; nil when none does.
  let failOn: Severity?

  func isFailure(_ diagnostic: Diagnostic) -> Bool {
    failOn.map { diagnostic.severity >= $0 } ?? false
  }

  /// JSON holds the diagnostics; of many guides only those are shown that make the command fail.
  func isShown(_ diagnostic: Diagnostic) -> Bool {
    format == .text && (!isCollection || isFailure(diagnostic))
  }
}

/// What `compile` has seen of its guides.
struct CompilationSummary {
  private(set) var counts = RunbookCounts()
  private(set) var withoutSteps = GuidesWithoutSteps()
  private var hasProcedures = false
  private var fails = false

  mutating func add(_ guide: CompiledGuide) {
    counts += guide.counts
    hasProcedures = hasProcedures || guide.hasProcedures
    fails = fails || guide.fails
    if !guide.hasProcedures { withoutSteps.add(guide.reason) }
  }

  var status: ExitStatus {
    guard hasProcedures else { return .inconclusive }
    return fails ? .failure : .success
  }
}
