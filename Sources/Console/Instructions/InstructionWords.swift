import RunbookModel
import Values

/// Puts the console's names into the messages of instructions.
struct InstructionWords {
  let consoles: [ConsoleModel]
  let language: String
  let instant: Instant?

  /// The sign-in page is the one whose words the action uses.
  func signIn(_ action: Action) -> Message? {
    let words = FoldedWords(action.object ?? "") + FoldedWords(action.text)
    let starts = consoles.compactMap { $0.place($0.start) }
    let known = starts.compactMap { start in
      (start.labels.weight(in: words) ?? start.terms.weight(in: words)).map { (start, $0) }
    }
    let start = known.max { $0.1 < $1.1 }?.0
    return start.flatMap { name($0.labels, $0.terms) }.map {
      Message("instruction.signIn", ["place": $0])
    }
  }

  func control(_ id: String, _ action: Action) -> Message? {
    guard let control = lookUp({ $0.control(id) }),
      let name = name(control.labels, control.terms)
    else { return nil }
    switch action.kind {
    case .confirm: return Message("instruction.confirm", ["control": name])
    case .read: return Message("instruction.read", ["control": name])
    case .other: return control.operation.map { Message("instruction.\($0.id)") }
    default:
      guard let beside = self.name(control.beside, Names()) else {
        return Message("instruction.click", ["control": name])
      }
      return Message("instruction.click.beside", ["control": name, "beside": beside])
    }
  }

  func place(_ id: String) -> Message? {
    lookUp { $0.place(id) }.flatMap { name($0.labels, $0.terms) }.map {
      Message("instruction.navigate", ["place": $0])
    }
  }

  func service(_ kind: String) -> Message? {
    let service = lookUp { console in console.services.first { $0.kind == kind } }
    return service.flatMap { text($0.labels, $0.terms) }.map {
      Message("instruction.choose.service", ["service": .text($0)])
    }
  }

  func field(_ id: String, _ action: Action) -> Message? {
    guard let control = lookUp({ $0.control(id) }),
      let name = name(control.labels, control.terms)
    else { return nil }
    let verb = control.kind == .checkbox ? "check" : control.kind == .select ? "choose" : "enter"
    return Message("instruction.\(verb)", ["field": name])
  }

  func value(_ value: String, of id: String) -> Message? {
    guard let control = lookUp({ $0.control(id) }),
      let field = name(control.labels, control.terms),
      let chosen = control.values.first(where: { $0.value == value }),
      let name = name(chosen.labels, chosen.terms)
    else { return nil }
    return Message("instruction.choose.value", ["value": name, "field": field])
  }

  /// The name in the language, in the consoles' next best one when it has none.
  func text(_ labels: Names, _ terms: Names) -> String? {
    for names in [labels, terms] {
      for language in [language, "en"] + names.entries.map(\.language) {
        if let name = current(names[language]) { return name.text }
      }
    }
    return nil
  }

  private func name(_ labels: Names, _ terms: Names) -> MessageArgument? {
    text(labels, terms).map { labels.isEmpty ? .text($0) : .label($0) }
  }

  private func current(_ names: [Names.Name]) -> Names.Name? {
    let valid = names.first { name in
      instant.map { name.isValid(at: $0) } ?? (name.until == nil)
    }
    return valid ?? names.first
  }

  private func lookUp<Found>(_ find: (ConsoleModel) -> Found?) -> Found? {
    consoles.lazy.compactMap(find).first
  }
}
