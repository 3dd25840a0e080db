/// The name of a service: its kind (`ovhcloud.vps`) and the name that its owner knows it by.
package struct ServiceReference: Hashable, Comparable, Sendable {
  package var kind: String
  package var name: String

  package init(kind: String, name: String) {
    self.kind = kind
    self.name = name
  }

  package static func < (left: ServiceReference, right: ServiceReference) -> Bool {
    (left.kind, left.name) < (right.kind, right.name)
  }
}
