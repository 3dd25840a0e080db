import Console
import ControlPlane
import RunbookModel
import Values

// A walk in which the operator acts: what shows in the control plane is ticked by itself, what does not is
// ticked with the next thing that does.
extension Walk {
  /// The number of services that are looked at; each costs several requests.
  private static let watchLimit = 20

  /// Begins to watch the services of the kinds that the procedure is about.
  func beginWatching() throws(WalkExit) {
    guard let handsOn else { return }
    var watched: [ServiceReference] = []
    for kind in plan.serviceKinds {
      var services = try self.services(ofKind: kind)
      // Of very many only the one that the procedure is carried out on.
      if services.count > Self.watchLimit {
        services = [try service(ofKind: kind)].compactMap(\.self)
      }
      watched += services
    }
    try trying { () throws(SessionFailure) in try handsOn.session.watch(watched) }
    show(.watching(watched))
  }

  /// Waits until an operation was performed, and ticks what was told up to it.
  func waitForEffect(
    of request: OperationRequest, control: Control?, _ action: Action?
  ) throws(WalkExit) -> ActionOutcome {
    guard let session = handsOn?.session else { return .done }
    let operations = Set([request.operation] + siblings(of: control))
    guard operations.contains(where: session.isVisible) else { return .done }
    var isTold = false
    while true {
      try look(awaiting: operations)
      if let effect = handsOn?.takeAhead(operations, on: request.service) {
        record(.seen(effect))
        tick(effect)
        return .done
      }
      if !isTold {
        try warn(of: request)
        show(.awaiting(request.service))
        isTold = true
      }
      switch try watch(.watched(request.service, action)) {
      case .yes:
        handsOn?.vouched.formUnion(operations)
        tick(nil)
        return .done
      case .skip(let reason): return .skipped(reason: reason)
      default: continue
      }
    }
  }

  /// The operations of the other controls that submit the same form: what the operator chose there is not known.
  private func siblings(of control: Control?) -> [String] {
    guard let control, control.isSubmit, let console = console(holding: control.id) else {
      return []
    }
    return console.submitControls(of: control.place).compactMap(\.operation?.id)
  }

  /// Tells what the operation that comes next is going to lose or cost.
  private func warn(of request: OperationRequest) throws(WalkExit) {
    let preview = try trying { () throws(SessionFailure) in try session.preview(request) }
    // It may lack what only the operator's client knows.
    guard preview.refusal == nil, !preview.hazards.isEmpty else { return }
    show(.preview(preview))
  }

  /// Ticks everything that was told so far.
  func tick(_ effect: SeenEffect?) {
    guard let actions = handsOn?.pending else { return }
    handsOn?.pending = []
    summary.done += actions.count
    show(.ticked(actions, effect))
  }

  /// Looks for what was done, and tells at once of what no step of the guide asks for.
  private func look(awaiting operations: Set<String>) throws(WalkExit) {
    guard let handsOn else { return }
    let effects: [SeenEffect]
    do throws(SessionFailure) {
      effects = try handsOn.session.look()
      self.handsOn?.isUnreachable = false
    } catch {
      // The operator goes on without us; so the walk does not end here.
      if !handsOn.isUnreachable { show(.unreachable(error.message)) }
      self.handsOn?.isUnreachable = true
      return
    }
    let asked = operations.union(plan.operations(from: stepIndex))
    for effect in effects {
      if effect.isOf(asked), isOfSelected(effect) {
        self.handsOn?.ahead.append(effect)
      } else {
        report(effect)
      }
    }
  }

  /// Whether an effect is one on the service that the operator chose; every one, where none was chosen.
  private func isOfSelected(_ effect: SeenEffect) -> Bool {
    guard let service = effect.service, let chosen = selected[service.kind] else { return true }
    return service == chosen || effect.isCreation
  }

  private func report(_ effect: SeenEffect) {
    guard handsOn?.takeVouched(effect) != true else { return }
    record(.seen(effect))
    summary.unasked.append(effect)
    show(.unasked(effect))
  }

  /// Has the operator tick what nothing showed, and tells of what was done and not asked for.
  func finishWatching() throws(WalkExit) {
    guard handsOn != nil else { return }
    try look(awaiting: [])
    for effect in handsOn?.ahead ?? [] { report(effect) }
    handsOn?.ahead = []
    guard let pending = handsOn?.pending, !pending.isEmpty else { return }
    switch try ask(.group(pending)) {
    case .yes: tick(nil)
    case .skip(let reason):
      for action in pending {
        summary.skipped.append(RunSummary.Skipped(text: action.text, reason: reason))
      }
    default: break
    }
  }
}
