import Console
import RunbookModel

/// Where a procedure, and the guide around it, warn of what can be lost.
///
/// A box of a kind that warns, a prohibition, a statement that data is lost or that something
/// cannot be undone; and a backup that the operator is told to make.
struct SpokenWarnings {
  private static let kinds: Set<String> = [
    "alert", "attention", "caution", "danger", "important", "warning",
  ]

  private var lines: [Int] = []

  /// The warnings of the guide, of what every procedure begins with, and of one procedure.
  init(_ runbook: Runbook, _ procedure: Procedure?, _ bindings: Bindings) {
    add(runbook.remarks)
    add(runbook.prelude, bindings)
    guard let procedure else { return }
    add(procedure.remarks)
    add(procedure.steps, bindings)
  }

  /// Whether one of them stands before a line, or on it.
  func precede(line: Int) -> Bool { lines.contains { $0 <= line } }

  private mutating func add(_ remarks: Remarks) {
    lines += remarks.admonitions.filter { Self.kinds.contains($0.kind) }.map(\.line)
    lines += remarks.cautions.map(\.line)
    lines += remarks.claims.filter { $0.kind == .dataLoss || $0.kind == .irreversible }.map(\.line)
  }

  private mutating func add(_ steps: [Step], _ bindings: Bindings) {
    var pending = steps
    while let step = pending.popLast() {
      add(step.remarks)
      for action in step.actions {
        if case .operatorFact("operator.backUp") = bindings.actions[action.id]?.target {
          lines.append(action.line)
        }
      }
      pending += step.steps
    }
  }
}
