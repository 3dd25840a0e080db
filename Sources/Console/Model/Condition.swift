package import ControlPlane
package import Values

/// What must hold for the selected service so that a control is shown.
package struct Condition: Hashable, Sendable {
  /// The name of the fact, as `snapshot.exists`.
  package var fact: String
  package var expected: FactValue

  package init(fact: String, expected: FactValue) {
    self.fact = fact
    self.expected = expected
  }

  /// Whether the facts fulfil it; a fact that has no value counts as false.
  package func holds(in facts: [String: FactValue]) -> Bool {
    facts[fact].map { $0 == expected } ?? (expected == .bool(false))
  }

  /// Why something is unavailable when the condition does not hold.
  package var reason: Message {
    Message("condition.\(fact).\(expected.word)")
  }
}

/// The value that another field of the form must have.
package struct FieldCondition: Hashable, Sendable {
  /// The id of the field's control.
  package var field: String
  package var value: String

  package init(field: String, value: String) {
    self.field = field
    self.value = value
  }
}

extension FactValue {
  /// The value in one word, for message keys.
  fileprivate var word: String {
    switch self {
    case .bool(let value): value ? "true" : "false"
    case .integer(let value): "\(value)"
    case .text(let value): value
    case .instant(let value): value.iso8601
    case .duration(let value): value.iso8601
    case .money(let value): value.code
    }
  }
}
