import Console
import ControlPlane
import RunbookModel
import Values

extension Walk {
  /// Submits the form that stands open when the guide says nothing more about it.
  ///
  /// `action` is the one that was just performed; nil at a step's end.
  func completeOpenForm(after action: Action?) throws(WalkExit) {
    for console in plan.consoles {
      // A form may lead to another one: a dialog after a page, a payment after an order.
      for _ in 0..<Self.formLimit {
        guard let place = places[console.provider], let submit = try submit(of: place, console),
          !isTold(place, console, after: action)
        else { break }
        show(.untold(submit))
        let outcome = try activate(submit, nil)
        guard case .done = outcome, places[console.provider] != place else {
          if handsOn != nil, case .skipped(let reason) = outcome {
            leaveOutOpener(action, reason: reason.isEmpty ? skipReason : reason)
          }
          // Given up or refused: the form is left as a person would close it.
          if let parent = console.place(place)?.parent { places[console.provider] = parent }
          break
        }
      }
    }
  }

  private static let formLimit = 8

  /// Closes the form that an action would have submitted, as a person does who decided against it.
  func leaveForm(submittedBy action: Action) {
    guard let id = plan.bindings.actions[action.id]?.target.controlID, let control = control(id),
      control.isSubmit, let console = console(holding: id),
      places[console.provider] == control.place,
      let parent = console.place(control.place)?.parent
    else { return }
    places[console.provider] = parent
  }

  /// The shown control that submits a form; nil for a place that is none.
  private func submit(
    of place: String, _ console: ConsoleModel
  ) throws(WalkExit) -> Control? {
    for control in console.submitControls(of: place) where place != console.start {
      if try isShown(control) { return control }
    }
    return nil
  }

  /// Whether the guide still has something to say in a place: an action of this step or of a later one is bound there.
  private func isTold(
    _ place: String, _ console: ConsoleModel, after action: Action?
  ) -> Bool {
    let ownActions = Set((current?.step.actions ?? []).map(\.id))
    for upcoming in upcomingActions(after: action) {
      guard let binding = plan.bindings.actions[upcoming.id] else { continue }
      guard let target = binding.target.controlID, let control = console.control(target) else {
        continue
      }
      // What a later step only offers is no reason to leave a form open.
      let isOffered = upcoming.isOptional && !isDecided(upcoming)
      guard !isOffered || ownActions.contains(upcoming.id) else { continue }
      if control.place == place { return true }
      if !isOffered { return false }
    }
    return false
  }

  /// Whether an action belongs to an option that was taken.
  private func isDecided(_ action: Action) -> Bool {
    action.because == .alternative && action.option.map(chosenOptions.contains) ?? false
  }

  /// The actions that a walk will meet next, those of options that were not taken left out.
  func upcomingActions(after action: Action?) -> [Action] {
    var result: [Action] = []
    if let current, let action {
      let order = ExecutionOrder(plan: plan).actions(of: current.step).map(\.action)
      if let position = order.firstIndex(where: { $0.id == action.id }) {
        result += order[(position + 1)...]
      }
    }
    for step in plan.steps.dropFirst(stepIndex + 1) {
      if let option = step.option, !chosenOptions.contains(option) { continue }
      result += step.step.actions
    }
    return result.filter { $0.option.map(chosenOptions.contains) ?? true }
  }
}
