package import ControlPlane

/// What can happen on the way through the procedures of a guide.
package struct ExplorationEvidence: Sendable {
  package var procedures: [Findings]

  /// What was found in one procedure.
  package struct Findings: Sendable {
    package let procedure: ProcedureEvidence
    /// Refusals that the guide does not tell of, each at its step once, with the shortest way to it.
    package var refusals: [Obstacle]
    /// Deeds without effect, each once.
    package var idle: [Obstacle]
    /// How many states were looked at.
    package var stateCount: Int
    /// Whether the budget was enough.
    package var isComplete: Bool
  }

  /// Something that stands in the way, and how one comes to it.
  package struct Obstacle: Sendable {
    package var line: Int
    package var operation: String
    /// Why; nil for a deed without effect.
    package var refusal: Refusal?
    /// Whether the procedure cannot be brought to its end from there.
    package var isDeadEnd: Bool
    package var counterexample: Counterexample
  }

  package var isComplete: Bool { procedures.allSatisfy(\.isComplete) }
}
