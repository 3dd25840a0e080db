package import ControlPlane
package import JSON
import Values

extension FactValue {
  /// The value with its type: `{"money": "3.00 EUR"}`.
  package var typedJSON: JSONValue {
    switch self {
    case .bool(let flag): ["bool": .bool(flag)]
    case .integer(let number): ["integer": .integer(number)]
    case .text(let text): ["text": .string(text)]
    case .instant(let instant): ["instant": .string(instant.iso8601)]
    case .duration(let duration): ["duration": .string(duration.iso8601)]
    case .money(let money): ["money": .string(money.code)]
    }
  }

  package init?(typedJSON json: JSONValue) {
    guard let (type, value) = json.members.first, json.members.count == 1 else { return nil }
    let read: FactValue? =
      switch type {
      case "bool": value.flag.map(FactValue.bool)
      case "integer": value.wholeNumber.map(FactValue.integer)
      case "text": value.text.map(FactValue.text)
      case "instant": value.text.flatMap(Instant.init(iso8601:)).map(FactValue.instant)
      case "duration":
        value.text.flatMap(CalendarDuration.init(iso8601:)).map(FactValue.duration)
      case "money": value.text.flatMap(Money.init(code:)).map(FactValue.money)
      default: nil
      }
    guard let read else { return nil }
    self = read
  }
}
