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
    let awaited = Awaited(
      request: request, operations: Set([request.operation] + siblings(of: control)))
    let isVisible = session.isVisible(request) || awaited.operations.count > 1
    var isTold = false
    var isVouched = false
    while true {
      try look(awaiting: awaited.operations)
      // Nothing is decided while nothing can be seen.
      if handsOn?.isUnreachable == false {
        if let effect = handsOn?.takeAhead(awaited) {
          record(.seen(effect))
          handsOn?.claimed.append((stepIndex, effect))
          tick(effect)
          return .done
        }
        if isVouched {
          handsOn?.vouched.append(awaited)
          tick(nil)
          return .done
        }
        if !isTold { try warn(of: request) }
        guard isVisible else { return .done }
        if !isTold { show(.awaiting(request.service)) }
        isTold = true
      }
      switch try watch(.watched(request.service, action)) {
      case .yes: isVouched = true
      case .skip(let reason): return .skipped(reason: reason)
      default: continue
      }
    }
  }

  /// The operations of the other controls that submit the same form, where what is chosen there is not known.
  private func siblings(of control: Control?) -> [String] {
    guard let control, control.isSubmit, let console = console(holding: control.id) else {
      return []
    }
    let possible = console.submitControls(of: control.place).filter { other in
      other.given.allSatisfy { given in
        fields.values[given.field].map { $0 == given.value } ?? true
      }
    }
    return possible.compactMap(\.operation?.id)
  }

  /// Tells what the operation that comes next is going to lose or cost.
  private func warn(of request: OperationRequest) throws(WalkExit) {
    var preview = try trying { () throws(SessionFailure) in try session.preview(request) }
    // It may lack what only the operator's client knows: then what is known of it is told.
    if preview.refusal != nil {
      preview = Preview(hazards: handsOn?.session.knownHazards(of: request) ?? [])
    }
    if !preview.hazards.isEmpty { show(.preview(preview)) }
  }

  /// Whether what a control leads to was done already, on the service that it is about.
  ///
  /// The console may hide it for that very reason.
  func wasDoneAhead(_ control: Control) throws(WalkExit) -> Bool {
    guard handsOn != nil else { return false }
    let operations = plan.operations(behind: control)
    try look(awaiting: operations)
    let service = service(behind: control)
    return handsOn?.ahead.contains { effect in
      effect.isOf(operations) && (service == nil || effect.service == service)
    } ?? false
  }

  /// Leaves out the action that opened a form, for what the form does was left out.
  func leaveOutOpener(_ action: Action?, reason: String) {
    guard let opener = action ?? handsOn?.pending.last else { return }
    handsOn?.pending.removeAll { $0.id == opener.id }
    show(.skipped(opener, reason: reason))
    summary.skipped.append(RunSummary.Skipped(text: opener.text, reason: reason))
  }

  /// Ticks everything that was told so far.
  func tick(_ effect: SeenEffect?) {
    guard let actions = handsOn?.pending else { return }
    handsOn?.pending = []
    for action in actions where handsOn?.ticked.insert(action.id).inserted == true {
      summary.done += 1
    }
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
      if self.handsOn?.takeVouched(effect) == true { continue }
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
    while handsOn?.isUnreachable == true {
      if case .skip = try watch(.watched(nil, nil)) { break }
      try look(awaiting: [])
    }
    for effect in handsOn?.ahead ?? [] { report(effect) }
    handsOn?.ahead = []
    guard let pending = handsOn?.pending, !pending.isEmpty else { return }
    switch try ask(.group(pending), at: plan.steps.last) {
    case .yes: tick(nil)
    case .skip(let reason):
      for action in pending {
        summary.skipped.append(RunSummary.Skipped(text: action.text, reason: reason))
      }
    default: break
    }
  }
}
