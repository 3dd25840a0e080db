import Console
import ControlPlane
import Values

extension Control {
  /// Whether the control can be seen, by the service's facts and by what the form's fields hold.
  func isShown(facts: [String: FactValue], fields: [String: String]) -> Bool {
    when.allSatisfy { $0.holds(in: facts) } && given.allSatisfy { fields[$0.field] == $0.value }
  }

  /// Why it cannot be seen: the first condition that does not hold.
  func hiddenReason(facts: [String: FactValue]) -> Message {
    when.first { !$0.holds(in: facts) }?.reason ?? Message("condition.given")
  }
}

extension Target {
  /// The control on which an action acts; nil when it acts on none.
  var controlID: String? {
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
