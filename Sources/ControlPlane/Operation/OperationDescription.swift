/// What can be asked of the control plane, as consoles and APIs need to know it.
package struct OperationDescription: Hashable, Sendable {
  /// As `ovhcloud.vps.createSnapshot`.
  package var id: String
  /// The kind of service that it acts on; nil for any kind, or when it acts on an order.
  package var serviceKind: String?
  /// Its address in the provider's API: `POST /vps/{serviceName}/createSnapshot` or
  /// `SoftLayer_Hardware_Server::powerOff`; nil when the API does not have it.
  package var route: String?
  package var parameters: [ParameterDescription]
}

/// An argument that an operation takes.
package struct ParameterDescription: Hashable, Sendable {
  package var name: String
  package var isRequired = false
  /// True for what must not be shown or kept.
  package var isSecret = false
  /// What is meant when the argument is left out.
  package var `default`: String?
  /// The only values it can have; empty when any text will do.
  package var values: [String] = []

  static func optional(
    _ name: String, default: String? = nil, values: [String] = []
  ) -> ParameterDescription {
    ParameterDescription(name: name, default: `default`, values: values)
  }

  static func required(
    _ name: String, isSecret: Bool = false, values: [String] = []
  ) -> ParameterDescription {
    ParameterDescription(name: name, isRequired: true, isSecret: isSecret, values: values)
  }
}
