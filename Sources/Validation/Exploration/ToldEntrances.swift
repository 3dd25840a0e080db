import Console
import ControlPlane
import RunEngine
import RunbookModel

/// Where a guide goes on for whoever has already what a step brings about: "Once the option is active, …".
struct ToldEntrances {
  private let entrances: [(line: Int, state: Condition)]

  init(_ plan: Plan) {
    entrances = plan.steps.flatMap(\.step.actions).compactMap { action in
      guard action.condition?.relation == .after, let state = plan.bindings.conditions[action.id]
      else { return nil }
      return (action.line, state)
    }
  }

  /// Whether the guide goes on below a line with a state that holds.
  func goesOn(below line: Int, in facts: [String: FactValue]) -> Bool {
    entrances.contains { $0.line > line && $0.state.holds(in: facts) }
  }
}
