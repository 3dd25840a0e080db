package import ControlPlane
package import JSON
import Values

extension Refusal {
  package var json: JSONValue {
    [
      "operation": .string(operation), "code": .string(code), "reason": reason.json,
      "remedy": remedy?.json ?? .null, "resolvesAt": .optional(resolvesAt?.iso8601),
    ]
  }

  package init?(json: JSONValue) {
    guard let operation = json["operation"]?.text, let code = json["code"]?.text,
      let reason = json["reason"].flatMap(Message.init(json:))
    else { return nil }
    self.init(
      operation: operation, code: code, reason: reason,
      remedy: json["remedy"].flatMap(Message.init(json:)),
      resolvesAt: json["resolvesAt"]?.text.flatMap(Instant.init(iso8601:)))
  }
}
