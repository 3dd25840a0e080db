import RunbookModel

/// Goes through a procedure's actions in reading order and binds each from where the last one led.
struct ProcedureWalk: Sendable {
  private let binder: ActionBinder
  private let callBinder: CallBinder
  private let remarks: RemarkBinder
  private let choices: [String: Choice]
  private let stepsOfOptions: [String: String]
  private(set) var bindings: Bindings
  /// Where the operator is.
  private var place: String
  /// Where an optional action led, for the optional ones that follow it.
  private var aside: String?
  /// The places in which the open choices began, and where their first options ended.
  private var forks: [String: (start: String, end: String?)] = [:]
  /// The option in which the walk is.
  private var option: String?

  init(
    _ procedure: Procedure, binder: ActionBinder, remarks: RemarkBinder, bindings: Bindings
  ) {
    self.binder = binder
    self.remarks = remarks
    self.bindings = bindings
    place = binder.console.start
    let choices = procedure.remarks.choices + procedure.steps.flatMap { Self.choices(in: $0) }
    self.choices = Dictionary(choices.map { ($0.id, $0) }) { first, _ in first }
    let options = choices.flatMap(\.options).flatMap { option in
      option.steps.map { ($0, option.id) }
    }
    stepsOfOptions = Dictionary(options) { first, _ in first }
    callBinder = CallBinder(procedure.steps, console: binder.console)
  }

  mutating func walk(_ procedure: Procedure) {
    for step in procedure.steps {
      aside = nil
      walk(step)
    }
    remarks.bind(procedure.remarks, at: place, opened: [], into: &bindings)
  }

  private mutating func walk(_ step: Step) {
    let outer = option
    if let own = stepsOfOptions[step.id] { enter(own) }
    var opened: [RemarkBinder.Opening] = []
    for action in step.actions {
      if let own = action.option { enter(own) } else if stepsOfOptions[step.id] == nil { leave(to: outer) }
      if let place = bind(action) {
        opened.append(RemarkBinder.Opening(line: action.line, place: place))
      }
    }
    remarks.bind(step.remarks, at: place, opened: opened, into: &bindings)
    for inner in step.steps { walk(inner) }
    leave(to: outer)
  }

  /// Binds an action; the result is the place that it opened.
  private mutating func bind(_ action: Action) -> String? {
    let isAside = action.isOptional && !(option != nil && action.because == .alternative)
    let from = isAside ? aside ?? place : place
    bindCondition(of: action)
    if let binding = callBinder.bind(action) {
      bindings.actions[action.id] = binding
      return nil
    }
    let choice = action.choice.flatMap { choices[$0] }
    if let choice, let field = bindOptions(of: choice, at: from) {
      bindings.actions[action.id] = ActionBinding(target: .field(field.id), match: .described)
      move(to: field.place, aside: isAside)
      return nil
    }
    let (binding, target) = binder.bind(action, at: from)
    bindings.actions[action.id] = binding
    move(to: target, aside: isAside)
    return target == from ? nil : target
  }

  private mutating func bindCondition(of action: Action) {
    guard let condition = action.condition else { return }
    bindings.conditions[action.id] = remarks.state(Folding.words(condition.text))
  }

  /// Finds the field whose values the options of a choice tell.
  private mutating func bindOptions(of choice: Choice, at place: String) -> Control? {
    var found: Control?
    for option in choice.options {
      let candidates = binder.search.described(Folding.words(option.text)) { subject in
        if case .value(_, let control) = subject { found.map { $0 == control } ?? true } else { false }
      }
      let chosen = binder.search.choose(
        candidates, from: place, locators: [], prefersPlaces: false)
      guard case .value(let value, let control)? = chosen?.subject else { continue }
      found = control
      bindings.options[option.id] = OptionBinding(control: control.id, value: value.value)
    }
    return found
  }

  private mutating func move(to target: String, aside isAside: Bool) {
    if isAside {
      aside = target
    } else {
      place = target
      aside = nil
    }
  }

  /// Begins an option: from where its choice began.
  private mutating func enter(_ own: String) {
    guard own != option, let choice = choice(of: own) else { return }
    if let fork = forks[choice] {
      if option.flatMap({ self.choice(of: $0) }) == choice, fork.end == nil {
        forks[choice]?.end = place
      }
      place = fork.start
    } else {
      forks[choice] = (aside ?? place, nil)
      place = aside ?? place
    }
    aside = nil
    option = own
  }

  /// Goes on after a choice as after its first option.
  private mutating func leave(to outer: String?) {
    guard option != outer else { return }
    if let choice = option.flatMap({ self.choice(of: $0) }) {
      if forks[choice]?.end == nil { forks[choice]?.end = place }
      place = forks[choice]?.end ?? place
    }
    option = outer
    aside = nil
  }

  private func choice(of option: String) -> String? {
    choices.values.first { $0.options.contains { $0.id == option } }?.id
  }

  private static func choices(in step: Step) -> [Choice] {
    step.remarks.choices + step.steps.flatMap { choices(in: $0) }
  }
}
