import Console
import ControlPlane
import RunbookModel
import Values

extension Walk {
  /// Shows what an operation would change, has it confirmed where it is dangerous, and performs it.
  func attempt(
    _ request: OperationRequest, control: Control?, _ action: Action?
  ) throws(WalkExit) -> ActionOutcome {
    if handsOn != nil, !request.isOnOperatorSide {
      return try waitForEffect(of: request, control: control, action)
    }
    while true {
      let preview = try trying { () throws(SessionFailure) in try session.preview(request) }
      if let refusal = preview.refusal {
        if try isRefused(refusal) { return .skipped(reason: "") }
        continue
      }
      show(.preview(preview))
      let isDangerous = preview.hazards.contains { $0.kind != .outage }
      if isDangerous, !options.isPreview {
        if let reason = try declined(preview, request) { return .skipped(reason: reason) }
      }
      record(.attempt(request))
      let mails = try mailbox().count
      let result = try trying { () throws(SessionFailure) in try session.perform(request) }
      switch result {
      case .success(let outcome):
        record(.effect(request, outcome))
        show(.performed(request, outcome))
        for mail in try mailbox().dropFirst(mails) { show(.mail(mail)) }
        if handsOn != nil { tick(nil) }
        return .done
      case .failure(let refusal):
        record(.refused(request, refusal))
        if try isRefused(refusal) { return .skipped(reason: "") }
      }
    }
  }

  /// Tells of a refusal; false when the operator wants to try again.
  private func isRefused(_ refusal: Refusal) throws(WalkExit) -> Bool {
    show(.refused(refusal.reason, remedy: refusal.remedy))
    switch try ask(
      .refused(refusal.reason, remedy: refusal.remedy, resolvesAt: refusal.resolvesAt))
    {
    case .retry: return false
    case .yes:
      if let moment = refusal.resolvesAt, moment > session.now { try advance(to: moment) }
      return false
    default:
      summary.failed.append(refusal.reason)
      return true
    }
  }

  /// The operator types the service's name; a difference that changed meanwhile is shown and asked again.
  ///
  /// Returns the reason of one who declines; nil once it is confirmed.
  private func declined(
    _ preview: Preview, _ request: OperationRequest
  ) throws(WalkExit) -> String? {
    var shown = preview
    let expected = request.service?.name ?? request.operation
    while true {
      let reply = try ask(.confirm(expected: expected, shown))
      let now = try trying { () throws(SessionFailure) in try session.preview(request) }
      if now.hazards != shown.hazards {
        show(.preview(now))
        shown = now
        continue
      }
      switch reply {
      case .text(let text) where text == expected: return nil
      case .text, .retry, .yes: continue
      case .skip(let reason): return reason
      default: return ""
      }
    }
  }

  /// Whether nothing that an option does loses data or cannot be undone, by previews of its operations.
  func isHarmless(_ option: Choice.Option) throws(WalkExit) -> Bool {
    let steps = plan.steps.filter { option.steps.contains($0.step.id) }
    var hasOperation = false
    for action in steps.flatMap(\.step.actions) {
      guard let id = plan.bindings.actions[action.id]?.target.controlID, let control = control(id),
        let console = console(holding: id)
      else { continue }
      let submits = control.leadsTo.map { console.submitControls(of: $0) } ?? []
      for operation in ([control] + submits).compactMap(\.operation) {
        hasOperation = true
        let request = OperationRequest(
          operation: operation.id, service: service(behind: control), arguments: [:],
          idempotencyKey: nil)
        let preview = try trying { () throws(SessionFailure) in try session.preview(request) }
        let isDangerous = preview.hazards.contains { $0.kind == .loss || $0.kind == .irreversible }
        if isDangerous || preview.refusal != nil { return false }
      }
    }
    return hasOperation
  }

  /// Asks for the parameters that later steps tell: they go in before the call is sent.
  private func supplyAhead(of call: Action, _ operation: String) throws(WalkExit) {
    let own = current
    defer { current = own }
    for step in plan.steps.dropFirst(stepIndex) {
      if let option = step.option, !chosenOptions.contains(option) { continue }
      for action in step.step.actions where !doneAhead.contains(action.id) {
        guard case .argument(operation, let name)? = plan.bindings.actions[action.id]?.target,
          callArguments[operation]?[name] == nil
        else { continue }
        current = step
        show(.reordered(action))
        if handsOn != nil {
          handsOn?.pending.append(action)
        } else if case .done = try supply(name, of: operation, action) {
          summary.done += 1
        }
        doneAhead.insert(action.id)
      }
    }
  }

  /// Calls a documented route with what was supplied for its parameters.
  func call(_ operation: String, _ action: Action) throws(WalkExit) -> ActionOutcome {
    guard let description = OperationCatalogue.operation(id: operation) else { return .done }
    var service: ServiceReference?
    if let kind = description.serviceKind {
      service = try self.service(ofKind: kind)
      if service == nil { return .skipped(reason: "") }
    }
    try supplyAhead(of: action, operation)
    var arguments = callArguments[operation] ?? [:]
    for parameter in description.parameters
    where handsOn == nil && parameter.isRequired && arguments[parameter.name] == nil {
      if let preset = options.values[parameter.name] {
        use(parameter.name)
        recordSecret(parameter)
        arguments[parameter.name] = preset
        continue
      }
      let suggested = try suggestion(for: parameter.name)
      let field = Prompt.Field(
        name: parameter.name, control: nil, action: action,
        defaultValue: parameter.default ?? suggested,
        isSecret: parameter.isSecret, isRequired: true, values: [])
      switch try ask(.field(field)) {
      case .text(let value) where !value.isEmpty: arguments[parameter.name] = value
      case .skip(let reason): return .skipped(reason: reason)
      default: arguments[parameter.name] = field.defaultValue
      }
    }
    return try attempt(
      OperationRequest(
        operation: operation, service: service, arguments: arguments,
        idempotencyKey: nextIdempotencyKey(action.id)), control: nil, action)
  }
}
