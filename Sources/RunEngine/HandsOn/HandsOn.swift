import ControlPlane
import RunbookModel

/// What a walk knows while the operator does everything with another client.
struct HandsOn {
  let session: any WatchedSession
  /// What was told and not ticked yet, in order.
  var pending: [Action] = []
  /// What was seen and belongs to an action that the walk has not come to.
  var ahead: [SeenEffect] = []
  /// The operations that the operator told to be done before anything showed them.
  var vouched: Set<String> = []
  /// Whether the last look failed; told once until one succeeds.
  var isUnreachable = false

  /// Takes the first effect that was seen of one of the operations on a service.
  mutating func takeAhead(_ operations: Set<String>, on service: ServiceReference?) -> SeenEffect? {
    let index = ahead.firstIndex { effect in
      effect.isOf(operations) && (service == nil || effect.service == service || effect.isCreation)
    }
    return index.map { ahead.remove(at: $0) }
  }

  /// Whether an effect is the late trace of what the operator told.
  mutating func takeVouched(_ effect: SeenEffect) -> Bool {
    guard effect.isOf(vouched) else { return false }
    vouched.subtract(effect.operations)
    return true
  }
}

extension SeenEffect {
  func isOf(_ operations: Set<String>) -> Bool {
    self.operations.contains { operations.contains($0) }
  }
}
