package import ControlPlane
package import JSON

extension ServiceReference {
  package var json: JSONValue { ["kind": .string(kind), "name": .string(name)] }

  package init?(json: JSONValue) {
    guard let kind = json["kind"]?.text, let name = json["name"]?.text else { return nil }
    self.init(kind: kind, name: name)
  }
}
