import Console
import ControlPlane
import RunbookModel
import Values

extension Walk {
  func control(_ id: String) -> Control? {
    plan.consoles.lazy.compactMap { $0.control(id) }.first
  }

  func console(holding control: String) -> ConsoleModel? {
    plan.consoles.first { $0.control(control) != nil }
  }

  func console(for action: Action) -> ConsoleModel? {
    plan.consoles.first { $0.dialects.contains(plan.runbook.dialect) } ?? plan.consoles.first
  }

  func name(of control: Control) -> String {

    control.labels[plan.runbook.language].first?.text
      ?? control.terms[plan.runbook.language].first?.text ?? control.id
  }

  // MARK: Pressing

  /// Goes to a control and activates it.
  func press(
    _ id: String, _ action: Action, _ binding: ActionBinding
  ) throws(WalkExit) -> ActionOutcome {
    // Of controls that are never shown together, the one that is shown counts.
    let candidates = ([id] + binding.alternatives).compactMap { self.control($0) }
    guard let first = candidates.first else { return .done }
    var control = first
    for candidate in candidates.reversed() where try isShown(candidate) { control = candidate }
    if let label = action.label, binding.match.isInexact {
      show(.inexactLabel(written: label, control, binding.match))
    }
    guard try reach(control) else { return .skipped(reason: "") }
    return try activate(control, action)
  }

  /// Opens the place of a control along the shortest way; false when the operator gives it up.
  func reach(_ control: Control) throws(WalkExit) -> Bool {
    guard let console = console(holding: control.id) else { return true }
    if let kind = control.needsService, try service(ofKind: kind) == nil { return false }
    if handsOn == nil { try fillGivens(of: control) }
    if try !isShown(control), try !wasDoneAhead(control) {
      var isNowShown = try waitUntilShown(control)
      if !isNowShown { isNowShown = try refuseHidden(control) }
      guard isNowShown else { return false }
    }
    let place = places[console.provider] ?? console.start
    let navigator = Navigator(console: console)
    let facts = try facts(about: service(behind: control))
    let path = navigator.path(from: place, to: control.id) { candidate in
      candidate.operation == nil && candidate.isShown(facts: facts, fields: fields)
    }
    for step in path ?? [] {
      guard let passed = self.control(step) else { continue }
      show(.untold(passed))
      if let kind = passed.selects { _ = try service(ofKind: kind) }
      enter(navigator.place(after: passed), console)
    }
    if path?.isEmpty == false || place != control.place {
      enter(control.place, console, isOpened: false)
    }
    return true
  }

  /// Stands in a place from now on.
  func enter(_ place: String, _ console: ConsoleModel, isOpened: Bool = true) {
    places[console.provider] = place
    if isOpened { observationStart.places.insert(place) }
  }

  func activate(_ control: Control, _ action: Action?) throws(WalkExit) -> ActionOutcome {
    guard let console = console(holding: control.id) else { return .done }
    if let kind = control.selects, try service(ofKind: kind) == nil {
      return .skipped(reason: "")
    }
    if let operation = control.operation {
      guard try fillRequired(beside: control, console) else { return .skipped(reason: "") }
      let kind = OperationCatalogue.operation(id: operation.id)?.serviceKind
      let service = try kind.map { kind throws(WalkExit) in try self.service(ofKind: kind) } ?? nil
      if kind != nil, service == nil { return .skipped(reason: "") }
      let request = OperationRequest(
        operation: operation.id, service: service ?? self.service(behind: control),
        arguments: try arguments(operation),
        idempotencyKey: nextIdempotencyKey(action?.id ?? control.id))
      let outcome = try attempt(request, control: control, action)
      guard case .done = outcome else {
        return outcome
      }
    }
    if control.kind == .display, let value = try shownValue(control) { show(value, of: control) }
    if control.kind.isPressed {
      enter(Navigator(console: console).place(after: control), console)
    }
    return .done
  }

  /// Shows what a display displays, once in a step.
  func show(_ value: FactValue, of control: Control) {
    guard observationStart.shown.insert(control.id).inserted else { return }
    show(.shown(control, value))
  }

  func shownValue(_ control: Control) throws(WalkExit) -> FactValue? {
    guard let fact = control.shows else { return nil }
    return try facts(about: service(behind: control))[fact]
  }

  private func arguments(_ operation: OperationCall) throws(WalkExit) -> [String: String] {
    var result: [String: String] = [:]
    for (name, source) in operation.arguments {
      switch source {
      case .constant(let text): result[name] = text
      case .field(let id): result[name] = fields[id]
      case .mailLink(let argument): result[name] = try suggestion(for: argument)
      case .parameter(let parameter):
        use(parameter)
        result[name] = options.values[parameter]
      }
    }
    return result
  }

  /// Asks for the required fields of a form that nobody filled in; the guide did not tell of them.
  private func fillRequired(
    beside submit: Control, _ console: ConsoleModel
  ) throws(WalkExit) -> Bool {
    guard handsOn == nil else { return true }
    let facts = try facts(about: service(behind: submit))
    for field in console.controls(in: submit.place)
    where field.isRequired && fields.values[field.id] == nil
      && field.isShown(facts: facts, fields: fields)
    {
      show(.untold(field))
      if case .skipped = try askField(field, nil) { return false }
    }
    return true
  }

  /// Asks for the field on which it depends whether a control is shown, when the guide did not tell its value.
  private func fillGivens(of control: Control) throws(WalkExit) {
    for given in control.given where fields.values[given.field] == nil {
      guard let field = self.control(given.field), field.isRequired, try isShown(field) else {
        continue
      }
      show(.untold(field))
      _ = try askField(field, nil)
    }
  }

  // MARK: Places and services

  func go(
    to place: String, _ action: Action, _ binding: ActionBinding
  ) throws(WalkExit) -> ActionOutcome {
    guard let console = plan.consoles.first(where: { $0.place(place) != nil }) else { return .done }
    let here = places[console.provider] ?? console.start
    let kind = ([console.place(place)].compactMap(\.self) + console.ancestors(of: place))
      .lazy.compactMap(\.service).first
    if let kind { _ = try service(ofKind: kind) }
    let facts = try facts(about: kind.flatMap { selected[$0] })
    let navigator = Navigator(console: console)
    let path = navigator.path(from: here, toPlace: place) { candidate in
      candidate.operation == nil && candidate.isShown(facts: facts, fields: fields)
    }
    // The last control of the way is the one that the guide means.
    for step in (path ?? []).dropLast() {
      guard let passed = self.control(step) else { continue }
      show(.untold(passed))
      enter(navigator.place(after: passed), console)
    }
    if let label = action.label, binding.match.isInexact, let last = path?.last ?? nil,
      let control = control(last)
    {
      show(.inexactLabel(written: label, control, binding.match))
    }
    enter(place, console)
    return .done
  }

  func select(
    _ kind: String, through control: String?, _ action: Action, _ binding: ActionBinding
  ) throws(WalkExit) -> ActionOutcome {
    if let condition = plan.bindings.conditions[action.id], selected[kind] == nil {
      guard try hasService(ofKind: kind, where: condition) else { return .skipped(reason: "") }
    }
    guard try service(ofKind: kind) != nil else { return .skipped(reason: "") }
    guard let control = control.flatMap({ self.control($0) }) else { return .done }
    guard try reach(control) else { return .skipped(reason: "") }
    return try activate(control, action)
  }

  /// The service on which a control acts.
  func service(behind control: Control) -> ServiceReference? {
    if let kind = control.needsService { return selected[kind] }
    return selected.keys.sorted().compactMap { selected[$0] }.first
  }

  // MARK: Hidden controls

  func isShown(_ control: Control) throws(WalkExit) -> Bool {
    control.isShown(facts: try facts(about: service(behind: control)), fields: fields)
  }

  /// A control that something running will show: offers to wait for it.
  private func waitUntilShown(_ control: Control) throws(WalkExit) -> Bool {
    guard let service = service(behind: control) else { return false }
    let moment = try trying { () throws(SessionFailure) in
      try session.firstInstant(within: Self.longestWait, service: service) {
        control.isShown(facts: $0, fields: fields)
      }
    }
    guard let moment, moment > session.now else { return false }
    let reason = control.hiddenReason(facts: try facts(about: service))
    guard try ask(.wait(until: moment, reason)) == .yes else { return false }
    if moment > session.now { try advance(to: moment) }
    return try isShown(control)
  }

  static let longestWait = CalendarDuration(days: 31)

  /// Tells why a control is hidden and lets the operator decide; true once it is shown.
  private func refuseHidden(_ control: Control) throws(WalkExit) -> Bool {
    while true {
      let facts = try facts(about: service(behind: control))
      // What is chosen in a form elsewhere is not known here.
      if handsOn != nil, control.when.allSatisfy({ $0.holds(in: facts) }) { return true }
      let reason = control.hiddenReason(facts: facts)
      show(.refused(reason, remedy: nil))
      switch try ask(.refused(reason, remedy: nil, resolvesAt: nil)) {
      case .retry, .yes:
        if try isShown(control) { return true }
      default:
        summary.failed.append(reason)
        return false
      }
    }
  }
}
