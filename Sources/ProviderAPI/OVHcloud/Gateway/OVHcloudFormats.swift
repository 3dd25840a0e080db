import ControlPlane
import JSON
import Values

// How the API writes values that several services have.
extension JSONValue {
  /// RFC 3339 with an offset.
  static func datetime(_ instant: Instant) -> JSONValue {
    .string(instant.iso8601.dropLast() + "+00:00")
  }

  /// `YYYY-MM-DD`, in UTC.
  static func date(_ instant: Instant) -> JSONValue { .string(String(instant.iso8601.prefix(10))) }

  /// `order.Price`.
  static func price(_ money: Money) -> JSONValue {
    let amount = Double(money.hundredths) / 100
    return [
      "currencyCode": .string(money.currency), "text": .string(money.code),
      "value": .number(amount),
    ]
  }
}
