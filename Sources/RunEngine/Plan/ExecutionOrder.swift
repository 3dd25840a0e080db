import Console
import RunbookModel

/// Puts a step's actions in the order in which they can be performed.
///
/// Guides tell what to enter after the button that sends it; a value goes in before it is submitted.
struct ExecutionOrder {
  struct Item {
    var action: Action
    /// Whether the guide tells the action after the one that it comes before here.
    var isMovedForward: Bool
  }

  let plan: Plan

  func actions(of step: Step) -> [Item] {
    var items = step.actions.map { Item(action: $0, isMovedForward: false) }
    for action in step.actions {
      guard let from = items.firstIndex(where: { $0.action.id == action.id }),
        let to = items[..<from].firstIndex(where: { submits($0.action, what: action) })
      else { continue }
      var item = items.remove(at: from)
      item.isMovedForward = true
      items.insert(item, at: to)
    }
    return items
  }

  /// Whether an action sends what another one supplies.
  private func submits(_ action: Action, what supplied: Action) -> Bool {
    guard let submitter = plan.bindings.actions[action.id]?.target,
      let target = plan.bindings.actions[supplied.id]?.target
    else { return false }
    switch (submitter, target) {
    case (.call(let operation), .argument(let owner, _)): return operation == owner
    case (.control(let id), .field(let field)), (.control(let id), .fieldValue(let field, _)):
      guard let submit = plan.consoles.lazy.compactMap({ $0.control(id) }).first,
        let control = plan.consoles.lazy.compactMap({ $0.control(field) }).first
      else { return false }
      return submit.operation != nil && submit.place == control.place
    default: return false
    }
  }
}
