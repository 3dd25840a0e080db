import ControlPlane
import JSON

/// The SoftLayer API behind its two protocols: from a call to the value that is sent.
struct SoftLayerAPI {
  struct Answer {
    let json: JSONValue
    /// How many elements the list has, without its limit; nil for what is no list.
    var total: Int?
  }

  let arrival: Arrival

  func perform(_ call: SoftLayerCall) throws(SoftLayerError) -> Answer {
    guard SoftLayerCredentials.open(call.user, call.key) else { throw .invalidToken }
    guard let service = SoftLayerServices.find(call.service) else { throw .unknownService }
    switch try value(of: call, service) {
    case .absent:
      return Answer(json: .null)
    case .plain(let json):
      return Answer(json: json)
    case .object(let object):
      return Answer(json: call.mask.shape(object, filter: call.filter))
    case .list(let objects):
      let filtered = (call.filter(for: service) ?? ObjectFilter()).apply(to: objects)
      let page = Self.page(call.limit, of: filtered)
      return Answer(
        json: .array(page.map { call.mask.shape($0, filter: call.filter) }),
        total: filtered.count)
    }
  }

  private func value(
    of call: SoftLayerCall, _ service: SoftLayerService
  ) throws(SoftLayerError) -> SoftLayerValue {
    switch service.methods[call.method] {
    case .read(let read):
      return try read(world(for: call), call)
    case .write(let write):
      return try arrival.room.change { (plane: inout Plane) throws(SoftLayerError) in
        var world = plane.world
        let value = try write(&world, call)
        plane.world = world
        return value
      }
    case nil:
      guard let object = service.object else { throw .unknownMethod(call.method) }
      let world = world(for: call)
      if call.method == "getObject" { return .object(try object(world, call)) }
      guard let relation = call.relation else { throw .unknownMethod(call.method) }
      guard let make = try object(world, call).relations[relation] else {
        throw .unknownMethod(call.method)
      }
      return make()
    }
  }

  private func world(for call: SoftLayerCall) -> World {
    guard let server = call.id.flatMap(arrival.state.plane.world.hardwareServer(number:)) else {
      return arrival.state.plane.world
    }
    return arrival.worldRead(of: server.id)
  }

  private static func page(
    _ limit: SoftLayerCall.ResultLimit?, of objects: [SoftLayerObject]
  ) -> ArraySlice<SoftLayerObject> {
    guard let limit else { return objects[...] }
    return objects.dropFirst(limit.offset).prefix(limit.count)
  }
}

extension SoftLayerCall {
  /// What a getter leads to: `hardware` for `getHardware`.
  var relation: String? {
    guard method.hasPrefix("get"), let first = method.dropFirst(3).first else { return nil }
    return first.lowercased() + method.dropFirst(4)
  }

  /// The part of the filter that is about the elements of the answer.
  ///
  /// The filter of a getter begins with what it leads to; that of a method which lists by itself, with
  /// the properties of the elements.
  fileprivate func filter(for service: SoftLayerService) -> ObjectFilter? {
    guard let filter else { return nil }
    if let relation, let part = filter[relation] { return part }
    return service.methods[method] == nil ? nil : filter
  }
}
