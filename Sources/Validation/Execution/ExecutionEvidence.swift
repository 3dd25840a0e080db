package import RunEngine
package import RunbookModel

/// What happened when a guide's procedures were carried out.
package struct ExecutionEvidence: Sendable {
  /// Those in which something was performed or refused, in the guide's order.
  package var procedures: [ProcedureEvidence]
}

/// What happened when a procedure was carried out in every way.
package struct ProcedureEvidence: Sendable {
  package let plan: Plan
  /// Where the procedure began: in which it works best.
  package let situation: Situation
  /// One for each way, the way that takes everything first.
  package let trials: [Trial]
  /// Whether all combinations of decisions were walked.
  package let isExhaustive: Bool

  package var procedure: Procedure { plan.procedure }
}
