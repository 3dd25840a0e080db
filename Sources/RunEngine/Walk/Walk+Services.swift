import Console
import ControlPlane
import RunbookModel
import Values

extension Walk {
  /// The selected service of a kind.
  ///
  /// When a single one suits the procedure, it is selected and shown; otherwise the person picks.
  func service(ofKind kind: String) throws(WalkExit) -> ServiceReference? {
    if let known = selected[kind] { return known }
    // A service that was not chosen when it was asked for is not taken afterwards.
    guard !refusedKinds.contains(kind) else { return nil }
    let all = try services(ofKind: kind)
    guard !all.isEmpty else {
      refuse(kind, Message("service.none", ["kind": .message(Message("service.\(kind)"))]))
      return nil
    }
    var choice: ServiceReference?
    if let preset = options.values["service"] ?? options.values[kind] {
      use("service", kind)
      choice = all.first { $0.name == preset }
      guard choice != nil else {
        refuse(kind, Message("service.unknown", ["name": .text(preset)]))
        return nil
      }
    } else {
      let candidates = try fitting(all, kind)
      if candidates.count == 1 {
        choice = candidates[0]
      } else if case .pick(let index) = try ask(.service(kind: kind, candidates)) {
        choice = candidates[index]
      }
    }
    guard let choice else {
      refuse(kind, Message("service.notChosen", ["kind": .message(Message("service.\(kind)"))]))
      return nil
    }
    selected[kind] = choice
    show(.selected(choice))
    return choice
  }

  private func refuse(_ kind: String, _ reason: Message) {
    refusedKinds.insert(kind)
    summary.failed.append(reason)
    show(.refused(reason, remedy: nil))
  }

  /// Whether a service is in the state that the guide tells to pick ("le serveur éteint"); tells when none is.
  func hasService(ofKind kind: String, where condition: Condition) throws(WalkExit) -> Bool {
    while true {
      let matches = try services(ofKind: kind, where: condition)
      if matches.count == 1 {
        selected[kind] = matches[0]
        show(.selected(matches[0]))
      }
      guard matches.isEmpty else { return true }
      show(.refused(condition.reason, remedy: nil))
      switch try ask(.refused(condition.reason, remedy: nil, resolvesAt: nil)) {
      case .retry, .yes: continue
      default:
        refusedKinds.insert(kind)
        summary.failed.append(condition.reason)
        return false
      }
    }
  }

  func services(
    ofKind kind: String, where condition: Condition? = nil
  ) throws(WalkExit) -> [ServiceReference] {
    let all = try trying { () throws(SessionFailure) in try session.services(ofKind: kind) }
    guard let condition else { return all }
    var matches: [ServiceReference] = []
    for service in all where condition.holds(in: try facts(about: service)) {
      matches.append(service)
    }
    return matches
  }

  /// The services on which the procedure can be carried out.
  ///
  /// What the prerequisites tell of the service counts, then whether the first control that depends on the
  /// service's state is shown. What no service fulfils narrows nothing.
  private func fitting(
    _ services: [ServiceReference], _ kind: String
  ) throws(WalkExit) -> [ServiceReference] {
    var candidates = services
    var conditions: [[Condition]] = []
    for prerequisite in plan.runbook.prerequisites {
      if let state = plan.bindings.prerequisiteStates[prerequisite.id] {
        conditions.append([state])
      }
    }
    if let first = firstConditionalControl(kind) { conditions.append(first.when) }
    for group in conditions where candidates.count > 1 {
      var fit: [ServiceReference] = []
      for service in candidates {
        let facts = try facts(about: service)
        if group.allSatisfy({ $0.holds(in: facts) }) { fit.append(service) }
      }
      if !fit.isEmpty { candidates = fit }
    }
    return candidates
  }

  private func firstConditionalControl(_ kind: String) -> Control? {
    for action in plan.steps.flatMap(\.step.actions) where !action.isOptional {
      guard let target = plan.bindings.actions[action.id]?.target, case .control(let id) = target,
        let control = control(id), control.needsService == kind, !control.when.isEmpty
      else { continue }
      return control
    }
    return nil
  }
}
