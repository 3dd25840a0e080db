package import ControlPlane
package import JSON

extension Change {
  package var json: JSONValue {
    [
      "kind": .string(kind.rawValue), "record": .string(record),
      "service": service?.json ?? .null, "field": .string(field),
      "before": before?.typedJSON ?? .null, "after": after?.typedJSON ?? .null,
    ]
  }

  package init?(json: JSONValue) {
    guard let kind = json["kind"]?.text.flatMap(Kind.init(rawValue:)),
      let record = json["record"]?.text, let field = json["field"]?.text
    else { return nil }
    self.init(
      kind: kind, record: record, service: json["service"].flatMap(ServiceReference.init(json:)),
      field: field, before: json["before"].flatMap(FactValue.init(typedJSON:)),
      after: json["after"].flatMap(FactValue.init(typedJSON:)))
  }
}
