package import Console
import ControlPlane
import Values

extension Control {
  /// Whether the control can be seen, by the service's facts and by what the form's fields hold.
  func isShown(facts: [String: FactValue], fields: FormFields) -> Bool {
    when.allSatisfy { $0.holds(in: facts) } && given.allSatisfy { fields[$0.field] == $0.value }
  }

  /// Why it cannot be seen: the first condition that does not hold.
  func hiddenReason(facts: [String: FactValue]) -> Message {
    when.first { !$0.holds(in: facts) }?.reason ?? Message("condition.given")
  }
}

/// What the fields of the forms hold: what was put in, else their defaults.
struct FormFields {
  let consoles: [ConsoleModel]
  var values: [String: String] = [:]

  subscript(control: String) -> String? {
    values[control] ?? consoles.lazy.compactMap { $0.control(control) }.first?.defaultValue
  }
}

extension Walk.Options {
  /// The name under which a field's value was given: its id, the last part of it, or one of its names.
  func key(for control: Control, named name: String) -> String? {
    let labels = (control.labels.entries + control.terms.entries).flatMap { $0.names.map(\.text) }
    let identifier = control.id.split(separator: "/").last.map(String.init) ?? control.id
    let names = Set(([control.id, identifier, name] + labels).map { $0.lowercased() })
    return values.keys.sorted().first { names.contains($0.lowercased()) }
  }
}

extension Target {
  /// The control on which an action acts; nil when it acts on none.
  package var controlID: String? {
    switch self {
    case .control(let id), .field(let id), .fieldValue(let id, _): id
    case .selectService(_, let id): id
    default: nil
    }
  }
}

extension MatchKind {
  /// Whether the console shows the label otherwise than the guide writes it.
  var isInexact: Bool {
    switch self {
    case .folded, .former: true
    case .exact, .described, .implied: false
    }
  }
}
