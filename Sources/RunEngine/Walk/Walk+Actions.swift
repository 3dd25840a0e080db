import Console
import ControlPlane
import RunbookModel
import Values

/// Decides once for optional actions that belong together.
struct OptionalGroup {
  private var key: String?
  private var isTaken = false

  /// The decision that was made for actions like this one; nil when it has to be asked.
  func decision(for action: Action) -> Bool? {
    guard key == Self.key(action) else { return nil }
    // Of alternatives one is enough; until one is taken each is offered.
    if action.because == .alternative { return isTaken ? false : nil }
    return isTaken
  }

  mutating func remember(_ action: Action, isTaken: Bool) {
    key = Self.key(action)
    self.isTaken = isTaken
  }

  mutating func reset() {
    key = nil
  }

  private static func key(_ action: Action) -> String {
    "\(action.because?.rawValue ?? "") \(action.condition?.text ?? "")"
  }
}

extension Walk {
  /// Performs one action, or leaves it out as the operator decides.
  func perform(_ item: ExecutionOrder.Item, group: inout OptionalGroup) throws(WalkExit) {
    let action = item.action
    guard !doneAhead.contains(action.id) else { return }
    if let option = action.option, !chosenOptions.contains(option) { return }
    guard try isWanted(action, &group) else {
      show(.leftOut(action))
      return
    }
    skipReason = ""
    if item.isMovedForward { show(.reordered(action)) }
    show(.action(action))
    handsOn?.pending.append(action)
    let binding = plan.bindings.actions[action.id]
    let outcome = try carryOut(action, binding)
    switch outcome {
    case .done:
      if handsOn == nil { summary.done += 1 }
      try completeOpenForm(after: action)
    case .skipped(let told):
      let reason = told.isEmpty ? skipReason : told
      handsOn?.pending.removeAll { $0.id == action.id }
      show(.skipped(action, reason: reason))
      summary.skipped.append(RunSummary.Skipped(text: action.text, reason: reason))
      leaveForm(submittedBy: action)
    }
  }

  private func isHidden(targetOf action: Action) throws(WalkExit) -> Bool {
    guard let id = plan.bindings.actions[action.id]?.target.controlID, let control = control(id),
      !control.when.isEmpty
    else { return false }
    return try !isShown(control)
  }

  enum ActionOutcome {
    case done
    case skipped(reason: String)
  }

  private func isWanted(_ action: Action, _ group: inout OptionalGroup) throws(WalkExit) -> Bool {
    if action.condition?.relation == .after { try waitForCondition(of: action) }
    // What an option of a choice told to do was decided with the choice.
    let isDecided = action.option != nil || current?.option != nil
    guard action.isOptional, !isDecided, action.choice == nil else {
      if !action.isOptional { group.reset() }
      return true
    }
    if let decision = group.decision(for: action) { return decision }
    // A value given beforehand says that the field is wanted.
    if case .field(let id)? = plan.bindings.actions[action.id]?.target, let control = control(id),
      preset(for: control, action) != nil
    {
      return true
    }
    let isTaken =
      if action.because == .condition, let holds = try conditionHolds(of: action) {
        holds
      } else if action.because == .condition, try isHidden(targetOf: action) {
        // "Si la fenêtre contient la liste": it does not.
        false
      } else {
        try ask(.optional(action)) == .yes
      }
    group.remember(action, isTaken: isTaken)
    return isTaken
  }

  private func carryOut(
    _ action: Action, _ binding: ActionBinding?
  ) throws(WalkExit) -> ActionOutcome {
    guard let binding else { return try carryOutByHand(action) }
    switch binding.target {
    case .reading: return .done
    case .waiting: return try wait(for: action)
    case .manual: return try carryOutByHand(action)
    case .signIn:
      guard let console = console(for: action) else { return .done }
      enter(console.home, console)
      return .done
    case .control(let id): return try press(id, action, binding)
    case .place(let id): return try go(to: id, action, binding)
    case .selectService(let kind, let control):
      return try select(kind, through: control, action, binding)
    case .field(let id): return try fill(id, action, value: nil)
    case .fieldValue(let id, let value): return try fill(id, action, value: value)
    case .argument(let operation, let name):
      return try supply(name, of: operation, action)
    case .call(let operation): return try call(operation, action)
    case .operatorFact(let operation):
      return try performOnOperatorSide(operation, action)
    case .ambiguous:
      let controls = binding.alternatives.compactMap { control($0) }
      // Places and values are ambiguous too: which of them is meant, only the operator sees.
      guard !controls.isEmpty else { return try carryOutByHand(action) }
      guard case .pick(let index) = try ask(.control(action, controls)) else {
        return .skipped(reason: "")
      }
      return try press(controls[index].id, action, binding)
    }
  }

  private func carryOutByHand(_ action: Action) throws(WalkExit) -> ActionOutcome {
    // Nothing shows it: it is ticked with what comes next.
    guard handsOn == nil else { return .done }
    switch try ask(.manual(action)) {
    case .skip(let reason): return .skipped(reason: reason)
    default:
      show(.manualDone(action))
      return .done
    }
  }

  /// A fact of the operator's side: a backup taken, data put back.
  private func performOnOperatorSide(
    _ operation: String, _ action: Action
  ) throws(WalkExit) -> ActionOutcome {
    let service = try anyService()
    // A service that was asked for and not found was told of already.
    if service == nil, plan.serviceKind != nil { return .skipped(reason: "") }
    let request = OperationRequest(
      operation: operation, service: service, arguments: [:],
      idempotencyKey: nextIdempotencyKey(action.id))
    // Whether the operator really did it, only the operator knows.
    if case .skip(let reason) = try ask(.attest(action)) { return .skipped(reason: reason) }
    return try attempt(request, control: nil, action)
  }

  /// The service that the walk is about, or the only one of the console's kinds.
  func anyService() throws(WalkExit) -> ServiceReference? {
    if let kind = selected.keys.min() { return selected[kind] }
    guard let kind = plan.serviceKind else { return nil }
    return try service(ofKind: kind)
  }

  // MARK: Filling in

  /// Puts a value into a field, asking for it when it was not given.
  func fill(
    _ id: String, _ action: Action?, value: String?
  ) throws(WalkExit) -> ActionOutcome {
    guard let control = control(id) else { return .done }
    if try reach(control) == false { return .skipped(reason: "") }
    if let choice = choice(asked: action), !control.values.isEmpty {
      try settle(choice, offersLeaving: false)
      for option in choice.options where chosenOptions.contains(option.id) {
        if let bound = plan.bindings.options[option.id], let field = self.control(bound.control) {
          store(bound.value, in: field)
        }
      }
      return .done
    }
    if let value {
      store(value, in: control)
      return .done
    }
    // What is put in elsewhere is not asked here.
    guard handsOn == nil else { return .done }
    return try askField(control, action)
  }

  /// The choice that an action asks.
  func choice(asked action: Action?) -> Choice? {
    guard let id = action?.choice else { return nil }
    return current?.step.remarks.choices.first { $0.id == id }
  }

  func store(_ value: String, in control: Control, isSecret: Bool = false) {
    fields.values[control.id] = value
    guard handsOn == nil else { return }
    show(.filled(control, name: name(of: control), value: value, isSecret: isSecret))
  }

  /// The value that was given beforehand for a field.
  private func preset(for control: Control, _ action: Action?) -> String? {
    let parameter = plan.runbook.parameters.first { $0.id == action?.parameter }
    guard let key = options.key(for: control, named: parameter?.name ?? name(of: control)) else {
      return nil
    }
    use(key)
    return options.values[key]
  }

  func askField(_ control: Control, _ action: Action?) throws(WalkExit) -> ActionOutcome {
    let parameter = plan.runbook.parameters.first { $0.id == action?.parameter }
    let name = parameter?.name ?? self.name(of: control)
    let isSecret = parameter?.isSecret ?? false
    if let preset = preset(for: control, action) {
      store(preset, in: control, isSecret: isSecret)
      return .done
    }
    let field = Prompt.Field(
      name: name, control: control, action: action, defaultValue: control.defaultValue,
      isSecret: isSecret, isRequired: control.isRequired,
      values: try shownValues(of: control))
    switch try ask(.field(field)) {
    case .text(let value) where !value.isEmpty:
      store(value, in: control, isSecret: isSecret)
    case .pick(let index) where field.values.indices.contains(index):
      store(field.values[index].value, in: control)
    case .skip(let reason): return .skipped(reason: reason)
    default:
      if let value = control.defaultValue { store(value, in: control) }
    }
    return .done
  }

  private func shownValues(of control: Control) throws(WalkExit) -> [FieldValue] {
    let facts = try facts(about: service(behind: control))
    return control.values.filter { value in value.when.allSatisfy { $0.holds(in: facts) } }
  }

  /// A parameter of a documented route.
  func supply(
    _ name: String, of operation: String, _ action: Action
  ) throws(WalkExit) -> ActionOutcome {
    guard handsOn == nil else { return .done }
    let description = OperationCatalogue.operation(id: operation)
    let parameter = description?.parameters.first { $0.name == name }
    if let preset = options.values[name] {
      use(name)
      recordSecret(parameter)
      callArguments[operation, default: [:]][name] = preset
      return .done
    }
    let field = Prompt.Field(
      name: name, control: nil, action: action, defaultValue: try suggestion(for: name),
      isSecret: parameter?.isSecret ?? false, isRequired: parameter?.isRequired ?? true, values: [])
    switch try ask(.field(field)) {
    case .text(let value) where !value.isEmpty:
      callArguments[operation, default: [:]][name] = value
      show(.filled(nil, name: name, value: value, isSecret: field.isSecret))
    case .skip(let reason): return .skipped(reason: reason)
    default:
      if let value = field.defaultValue {
        callArguments[operation, default: [:]][name] = value
        show(.filled(nil, name: name, value: value, isSecret: field.isSecret))
      }
    }
    return .done
  }

  /// What the newest e-mail about the service holds under a name, as the token of a termination.
  func suggestion(for name: String) throws(WalkExit) -> String? {
    let services = Set(selected.values)
    for mail in try mailbox().reversed() where mail.service.map(services.contains) ?? false {
      for link in mail.links {
        if let value = link.arguments[name] { return value }
      }
    }
    return nil
  }
}
