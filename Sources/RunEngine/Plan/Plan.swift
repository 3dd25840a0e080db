package import Console
import ControlPlane
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
          if let kind = target.controlID.flatMap(control)?.needsService { return kind }
        case nil: continue
        }
      }
    }
    for prerequisite in runbook.prerequisites {
      if case .service(let kind)? = bindings.prerequisites[prerequisite.id] { return kind }
    }
    return nil
  }

  /// The kinds of services that the procedure acts on or needs, sorted.
  package var serviceKinds: [String] {
    var kinds: Set<String> = []
    for action in steps.flatMap(\.step.actions) {
      guard let binding = bindings.actions[action.id] else { continue }
      switch binding.target {
      case .selectService(let kind, _): kinds.insert(kind)
      case .call(let operation):
        if let kind = OperationCatalogue.operation(id: operation)?.serviceKind {
          kinds.insert(kind)
        }
      case let target:
        if let kind = target.controlID.flatMap(control)?.needsService { kinds.insert(kind) }
      }
    }
    for case .service(let kind) in bindings.prerequisites.values { kinds.insert(kind) }
    return kinds.sorted()
  }

  /// The operations that actions of a step or of a later one perform, or the forms that they open.
  func operations(from step: Int) -> Set<String> {
    var operations: Set<String> = []
    for action in steps.dropFirst(step).flatMap(\.step.actions) {
      guard let binding = bindings.actions[action.id] else { continue }
      if case .call(let operation) = binding.target { operations.insert(operation) }
      let ids = [binding.target.controlID].compactMap(\.self) + binding.alternatives
      for control in ids.compactMap(control) {
        operations.formUnion(self.operations(behind: control))
      }
    }
    return operations
  }

  /// The operation of a control, and those of the forms that it opens or stands in.
  func operations(behind control: Control) -> Set<String> {
    var operations: Set<String> = []
    var places: Set<String> = []
    func add(_ control: Control) {
      if let operation = control.operation { operations.insert(operation.id) }
      let place = control.leadsTo ?? (control.kind.isField ? control.place : nil)
      guard let place, places.insert(place).inserted else { return }
      for console in consoles { console.submitControls(of: place).forEach(add) }
    }
    add(control)
    return operations
  }

  func control(_ id: String) -> Control? { consoles.lazy.compactMap { $0.control(id) }.first }

  /// Every admonition, caution and the like that stands on the procedure or on the whole guide.
  package var remarks: [Remarks] { [runbook.remarks, procedure.remarks] }
}
