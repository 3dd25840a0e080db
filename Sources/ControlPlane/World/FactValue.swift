package import Values

/// A value that something in the world has, typed so that conditions and people can read it.
package enum FactValue: Hashable, Sendable {
  case bool(Bool)
  case integer(Int)
  case text(String)
  case instant(Instant)
  case duration(CalendarDuration)
  case money(Money)
}

/// A Swift type that can stand in a `FactValue`.
protocol FactConvertible: Sendable {
  var fact: FactValue { get }
  init?(fact: FactValue)
}

extension Bool: FactConvertible {
  var fact: FactValue { .bool(self) }
  init?(fact: FactValue) {
    guard case .bool(let value) = fact else { return nil }
    self = value
  }
}

extension Int: FactConvertible {
  var fact: FactValue { .integer(self) }
  init?(fact: FactValue) {
    guard case .integer(let value) = fact else { return nil }
    self = value
  }
}

extension CalendarDuration: FactConvertible {
  var fact: FactValue { .duration(self) }
  init?(fact: FactValue) {
    guard case .duration(let value) = fact else { return nil }
    self = value
  }
}

extension Money: FactConvertible {
  var fact: FactValue { .money(self) }
  init?(fact: FactValue) {
    guard case .money(let value) = fact else { return nil }
    self = value
  }
}
