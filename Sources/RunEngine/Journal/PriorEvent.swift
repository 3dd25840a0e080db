package import ControlPlane
package import Values

/// Something that happened to a world before a run began.
package enum PriorEvent: Hashable, Sendable {
  case performed(OperationRequest)
  case advanced(to: Instant)
}

extension World {
  /// Makes happen what happened before a recorded run; nil where an operation is refused now.
  package func after(_ events: [PriorEvent]) -> World? {
    var world = self
    for event in events {
      switch event {
      case .performed(let request):
        guard (try? world.perform(request)) != nil else { return nil }
      case .advanced(let instant):
        guard instant >= world.now else { return nil }
        world.advance(to: instant)
      }
    }
    return world
  }
}

extension PriorEvent: Codable {
  private enum Key: String, CodingKey {
    case operation, kind, service, arguments, until
  }

  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    if let until = try values.decodeIfPresent(String.self, forKey: .until) {
      guard let instant = Instant(iso8601: until) else {
        throw DecodingError.dataCorruptedError(
          forKey: .until, in: values, debugDescription: "not an instant")
      }
      self = .advanced(to: instant)
      return
    }
    let name = try values.decodeIfPresent(String.self, forKey: .service)
    let kind = try values.decodeIfPresent(String.self, forKey: .kind)
    var service: ServiceReference?
    if let name, let kind { service = ServiceReference(kind: kind, name: name) }
    self = .performed(
      OperationRequest(
        operation: try values.decode(String.self, forKey: .operation), service: service,
        arguments: try values.decodeIfPresent([String: String].self, forKey: .arguments) ?? [:]))
  }

  package func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: Key.self)
    switch self {
    case .advanced(let instant): try values.encode(instant.iso8601, forKey: .until)
    case .performed(let request):
      try values.encode(request.operation, forKey: .operation)
      try values.encodeIfPresent(request.service?.kind, forKey: .kind)
      try values.encodeIfPresent(request.service?.name, forKey: .service)
      if !request.arguments.isEmpty { try values.encode(request.arguments, forKey: .arguments) }
    }
  }
}
