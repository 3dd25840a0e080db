package import ControlPlane
package import JSON
import Values

extension Preview {
  /// What was found: difference, hazards and duration.
  package var json: JSONValue {
    [
      "difference": .array(difference.map(\.json)), "hazards": .array(hazards.map(\.json)),
      "duration": .string(duration.iso8601),
    ]
  }

  package init?(json: JSONValue) {
    guard let duration = json["duration"]?.text.flatMap(CalendarDuration.init(iso8601:)),
      let changes = json["difference"]?.elements, let hazards = json["hazards"]?.elements
    else { return nil }
    self.init(
      difference: changes.compactMap { Change(json: $0) },
      hazards: hazards.compactMap { Hazard(json: $0) }, duration: duration)
    guard difference.count == changes.count, self.hazards.count == hazards.count else { return nil }
  }
}

extension Hazard {
  package var json: JSONValue {
    [
      "kind": .string(kind.rawValue), "message": message.json, "service": service?.json ?? .null,
      "amount": .optional(amount?.code),
    ]
  }

  package init?(json: JSONValue) {
    guard let kind = json["kind"]?.text.flatMap(Kind.init(rawValue:)),
      let message = json["message"].flatMap(Message.init(json:))
    else { return nil }
    self.init(
      kind: kind, message: message, service: json["service"].flatMap(ServiceReference.init(json:)),
      amount: json["amount"]?.text.flatMap(Money.init(code:)))
  }
}
