import RunbookModel

/// How much a runbook holds.
struct RunbookCounts: Sendable {
  var procedures = 0
  var steps = 0
  var actions = 0
  var diagnostics = 0

  init() {}

  init(_ runbook: Runbook) {
    procedures = runbook.procedures.count
    diagnostics = runbook.diagnostics.count
    runbook.forEachStep {
      steps += 1
      actions += $0.actions.count
    }
  }

  static func += (left: inout RunbookCounts, right: RunbookCounts) {
    left.procedures += right.procedures
    left.steps += right.steps
    left.actions += right.actions
    left.diagnostics += right.diagnostics
  }
}

extension Runbook {
  /// Visits the steps of the prelude and of the procedures, each before those inside it.
  func forEachStep(_ body: (Step) -> Void) {
    var pending = Array((prelude + procedures.flatMap(\.steps)).reversed())
    while let step = pending.popLast() {
      body(step)
      pending += step.steps.reversed()
    }
  }
}
