import ControlPlane
import RunbookModel

/// What a walk knows while the operator does everything with another client.
struct HandsOn {
  let session: any WatchedSession
  /// What was told and not ticked yet, in order.
  var pending: [Action] = []
  /// The actions that were ticked, for one is counted once.
  var ticked: Set<String> = []
  /// What was seen and belongs to an action that the walk has not come to.
  var ahead: [SeenEffect] = []
  /// What was ticked by its traces, with the step: who goes back finds it again.
  var claimed: [(step: Int, effect: SeenEffect)] = []
  /// What the operator told to be done before anything showed it.
  var vouched: [Awaited] = []
  /// Whether the last look failed; told once until one succeeds.
  var isUnreachable = false

  /// Takes the first effect that was seen of what is awaited.
  mutating func takeAhead(_ awaited: Awaited) -> SeenEffect? {
    ahead.firstIndex(where: awaited.isMet).map { ahead.remove(at: $0) }
  }

  /// Whether an effect is the late trace of what the operator told.
  mutating func takeVouched(_ effect: SeenEffect) -> Bool {
    guard let index = vouched.firstIndex(where: { $0.isMet(by: effect) }) else { return false }
    vouched.remove(at: index)
    return true
  }

  /// Forgets what was told and seen from a step on: the walk tells it again.
  mutating func goBack(to step: Int, telling actions: Set<String>) {
    pending.removeAll { actions.contains($0.id) }
    ahead += claimed.filter { $0.step >= step }.map(\.effect)
    claimed.removeAll { $0.step >= step }
  }
}

/// An operation that a step asks for, and those that the same form may perform instead.
struct Awaited {
  let request: OperationRequest
  let operations: Set<String>

  func isMet(by effect: SeenEffect) -> Bool {
    let service = request.service
    let isHere = service == nil || effect.service == service || effect.isCreation
    guard isHere, effect.isOf(operations) else { return false }
    guard effect.operations.contains(request.operation) else { return true }
    return effect.arguments.allSatisfy { name, value in
      request.arguments[name].map { $0 == value } ?? true
    }
  }
}

extension SeenEffect {
  func isOf(_ operations: Set<String>) -> Bool {
    self.operations.contains { operations.contains($0) }
  }
}
