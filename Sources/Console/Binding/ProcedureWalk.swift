import RunbookModel

/// Goes through a procedure's actions in reading order and binds each from where the last one led.
struct ProcedureWalk: Sendable {
  private let steps: [Step]
  private let binder: ActionBinder
  private let callBinder: CallBinder
  private let remarks: RemarkBinder
  private let choices: [String: Choice]
  /// The ids of the choices by their options, and of the options by their steps.
  private let choicesByOption: [String: String]
  private let optionsByStep: [String: String]
  private(set) var bindings: Bindings
  /// Where the operator is.
  private(set) var place: String
  /// Where an optional action led, for the optional ones that follow it.
  private var aside: String?
  /// The places in which the open choices began, and where their first options ended.
  private var forks: [String: (start: String, end: String?)] = [:]
  /// The places that the actions have opened so far.
  private var opened: [RemarkBinder.Opening] = []
  /// The option in which the walk is.
  private var option: String?

  /// A walk through a procedure's steps, those with which every procedure begins among them.
  ///
  /// The choices are those that stand on no step.
  init(
    _ steps: [Step], choices: [Choice], binder: ActionBinder, remarks: RemarkBinder,
    bindings: Bindings
  ) {
    self.steps = steps
    self.binder = binder
    self.remarks = remarks
    self.bindings = bindings
    place = binder.console.start
    let choices = choices + steps.flatMap { Self.choices(in: $0) }
    self.choices = Dictionary(choices.map { ($0.id, $0) }) { first, _ in first }
    let options = choices.flatMap { choice in choice.options.map { ($0, choice.id) } }
    choicesByOption = Dictionary(options.map { ($0.0.id, $0.1) }) { first, _ in first }
    let carriers = options.flatMap { option, _ in option.steps.map { ($0, option.id) } }
    optionsByStep = Dictionary(carriers) { first, _ in first }
    callBinder = CallBinder(steps, console: binder.console)
  }

  mutating func walk() {
    for step in steps {
      aside = nil
      walk(step)
    }
  }

  private mutating func walk(_ step: Step) {
    let outer = option
    let own = optionsByStep[step.id]
    if let own { enter(own) }
    for action in step.actions {
      if let option = action.option { enter(option) } else if own == nil { leave(to: outer) }
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
    let tellsState = action.kind == .wait || action.kind == .choose
    let text = action.condition?.text ?? (tellsState ? action.text : "")
    bindings.conditions[action.id] = remarks.state(FoldedWords(text))
  }

  /// Finds the field whose values the options of a choice tell.
  private mutating func bindOptions(of choice: Choice, at place: String) -> Control? {
    var found: Control?
    for option in choice.options {
      let candidates = binder.search.described(FoldedWords(option.text)) { subject in
        if case .value(_, let control) = subject { found == nil || found == control } else { false }
      }
      let chosen = binder.search.choose(
        binder.search.inReach(candidates, from: place), from: place, locators: [],
        prefersPlaces: false)
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
    guard own != option, let choice = choicesByOption[own] else { return }
    if let fork = forks[choice] {
      if option.flatMap({ choicesByOption[$0] }) == choice, fork.end == nil {
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
    if let choice = option.flatMap({ choicesByOption[$0] }) {
      if forks[choice]?.end == nil { forks[choice]?.end = place }
      place = forks[choice]?.end ?? place
    }
    option = outer
    aside = nil
  }

  private static func choices(in step: Step) -> [Choice] {
    step.remarks.choices + step.steps.flatMap { choices(in: $0) }
  }
}
