package import RunbookModel
package import Values

/// Tells in another language what an action is, in the console's words instead of the guide's.
package struct InstructionWriter: Sendable {
  private let consoles: [ConsoleModel]

  package init(consoles: [ConsoleModel]) {
    self.consoles = consoles
  }

  /// The sentence for an action.
  ///
  /// - Parameters:
  ///   - action: the action as the guide tells it.
  ///   - binding: what the action is bound to.
  ///   - language: BCP 47; the console's names are told in it.
  ///   - instant: the moment whose names are told; without it those without an end.
  /// - Returns: the message; nil when the binding does not carry what the action says.
  package func sentence(
    for action: Action, binding: ActionBinding?, language: String, at instant: Instant? = nil
  ) -> Message? {
    let words = InstructionWords(consoles: consoles, language: language, instant: instant)
    switch binding?.target {
    case .signIn: return words.signIn(action)
    case .control(let id): return words.control(id, action)
    case .place(let id): return words.place(id)
    case .selectService(let kind, _): return words.service(kind)
    case .field(let id): return words.field(id, action)
    case .fieldValue(let id, let value): return words.value(value, of: id)
    case .call: return action.label.map { Message("instruction.call", ["route": .label($0)]) }
    case .argument(_, let name): return Message("instruction.enter", ["field": .label(name)])
    case .operatorFact(let operation): return Message("instruction.\(operation)")
    case .reading, .waiting, .manual, .ambiguous, nil: return nil
    }
  }

  /// The visible name of a control in a language; a term where it bears no label.
  package func translatedLabel(
    of control: Control, language: String, at instant: Instant? = nil
  ) -> String {
    let words = InstructionWords(consoles: consoles, language: language, instant: instant)
    return words.text(control.labels, control.terms) ?? control.id
  }

  /// The visible name of a place in a language; a term where it bears no label.
  package func translatedLabel(
    of place: Place, language: String, at instant: Instant? = nil
  ) -> String {
    let words = InstructionWords(consoles: consoles, language: language, instant: instant)
    return words.text(place.labels, place.terms) ?? place.id
  }
}
