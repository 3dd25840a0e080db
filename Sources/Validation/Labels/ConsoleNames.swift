import Console
import RunbookModel

/// What the console that a guide is for calls the things that its actions act on.
struct ConsoleNames {
  private let console: ConsoleModel
  private let bindings: Bindings
  let language: String

  /// Nil where no console is known for the guide.
  init?(_ examination: Examination) {
    let dialect = examination.runbook.dialect
    guard let console = examination.consoles.first(where: { $0.dialects.contains(dialect) }) else {
      return nil
    }
    self.console = console
    bindings = examination.bindings
    language = examination.runbook.language
  }

  /// Whether an action acts on something that the model has; nil for one that no console takes part
  /// in.
  func isBound(_ action: Action) -> Bool? {
    switch (action.kind, bindings.actions[action.id]?.target) {
    case (.run, _), (.wait, _), (.read, _), (.other, _), (.connect, _), (_, .signIn): nil
    case (_, nil), (_, .manual), (_, .reading), (_, .waiting): false
    default: true
    }
  }

  /// Whether a label names a parameter of a call.
  func isArgument(_ action: Action) -> Bool {
    if case .argument = bindings.actions[action.id]?.target { true } else { false }
  }

  /// How a label was recognized; nil when it was not.
  func match(of action: Action) -> MatchKind? {
    guard let binding = bindings.actions[action.id] else { return nil }
    switch binding.target {
    case .manual, .call, .argument, .operatorFact, .reading, .waiting: return nil
    default: break
    }
    switch binding.match {
    case .exact, .folded, .former: return binding.match
    case .described, .implied: return nil
    }
  }

  /// The names of what an action acts on.
  func names(for action: Action) -> Names {
    guard let binding = bindings.actions[action.id] else { return Names() }
    switch binding.target {
    case .control(let id), .place(let id), .field(let id): return names(ofID: id)
    case .fieldValue(let id, let value):
      return console.control(id)?.values.first { $0.value == value }?.labels ?? Names()
    case .selectService(let kind, let id):
      let own = id.map(names(ofID:)) ?? Names()
      return own.isEmpty
        ? console.services.first { $0.kind == kind }?.labels ?? Names() : own
    case .signIn: return names(ofID: console.start)
    case .ambiguous:
      let folded = Folding.folded(action.label ?? "")
      let all = binding.alternatives.map(names(ofID:))
      return all.first { names in
        names[language].contains { Folding.folded($0.text) == folded }
      } ?? all.first ?? Names()
    default: return Names()
    }
  }

  /// Every name that is shown now in the guide's language.
  func all() -> LabelIndex {
    var builder = LabelIndex.Builder()
    let names =
      console.places.map(\.labels) + console.controls.map(\.labels)
      + console.controls.map(\.beside) + console.services.map(\.labels)
      + console.controls.flatMap { $0.values.map(\.labels) }
    for name in names.flatMap({ $0[language] }) where name.until == nil {
      builder.add(name.text, key: "")
    }
    return builder.finish()
  }

  private func names(ofID id: String) -> Names {
    console.control(id)?.labels ?? console.place(id)?.labels ?? Names()
  }
}
