package import Console
import Crypto
package import RunbookModel
import Values

/// What a run will do, frozen at its start: the runbook, its bindings, and one procedure's steps in order.
package struct Plan: Sendable {
  package let runbook: Runbook
  package let procedure: Procedure
  package let bindings: Bindings
  package let consoles: [ConsoleModel]
  package let steps: [PlanStep]
  /// SHA-256 over the runbook's JSON, the bindings and the consoles' files: two runs of equal plans ask the same questions.
  package let fingerprint: String

  /// Freezes a plan.
  ///
  /// `consoleData` are the bytes of the consoles' files, which decide what a walk does as much as the guide.
  package init(
    runbook: Runbook, procedure: Procedure, bindings: Bindings, consoles: [ConsoleModel],
    consoleData: [[UInt8]] = []
  ) {
    self.runbook = runbook
    self.procedure = procedure
    self.bindings = bindings
    self.consoles = consoles
    steps = PlanSteps.flatten(prelude: runbook.prelude, procedure.steps)
    var hash = SHA256()
    hash.update(data: RunbookJSON.encode(runbook, pretty: false) { $0.key })
    hash.update(data: Array(procedure.id.utf8))
    func add<Value>(_ values: [String: Value]) {
      for (id, value) in values.sorted(by: { $0.key < $1.key }) {
        hash.update(data: Array("\(id) \(value)\n".utf8))
      }
    }
    add(bindings.actions)
    add(bindings.options)
    add(bindings.prerequisites)
    add(bindings.prerequisiteStates)
    add(bindings.expectations)
    add(bindings.conditions)
    for data in consoleData { hash.update(data: data) }
    fingerprint = hash.finalize().map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }

  /// The kind of service that the procedure is about: the first that an action needs, or a prerequisite names.
  package var serviceKind: String? {
    for step in steps {
      for action in step.step.actions {
        switch bindings.actions[action.id]?.target {
        case .selectService(let kind, _)?: return kind
        case let target?:
          let control = target.controlID.flatMap { id in
            consoles.lazy.compactMap { $0.control(id) }.first
          }
          if let kind = control?.needsService { return kind }
        case nil: continue
        }
      }
    }
    for prerequisite in runbook.prerequisites {
      if case .service(let kind)? = bindings.prerequisites[prerequisite.id] { return kind }
    }
    return nil
  }

  /// Every admonition, caution and the like that stands on the procedure or on the whole guide.
  package var remarks: [Remarks] { [runbook.remarks, procedure.remarks] }
}
