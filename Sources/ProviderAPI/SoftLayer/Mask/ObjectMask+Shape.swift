import JSON

extension ObjectMask {
  /// What is sent of an object.
  ///
  /// Without a mask, all that the object holds by itself. Once a mask names one of these properties,
  /// only those that it names. What is not set is left out: clients take a key for a value.
  func shape(_ object: SoftLayerObject, filter: ObjectFilter? = nil) -> JSONValue {
    let wanted = properties(for: object.types)
    var members: [String: JSONValue] = [:]
    if !wanted.keys.contains(where: { object.locals.keys.contains($0) }) {
      members = object.locals.compactMapValues(\.self)
      if wanted.isEmpty {
        for name in object.unasked {
          members[name] = object.relations[name].flatMap { ObjectMask().shape($0()) }
        }
      }
    }
    for (name, mask) in wanted {
      if let local = object.locals[name] {
        members[name] = local
      } else if let relation = object.relations[name] {
        members[name] = mask.shape(relation(), filter: isFiltered ? filter?[name] : nil)
      }
    }
    return .object(members)
  }

  private func shape(_ value: SoftLayerValue, filter: ObjectFilter? = nil) -> JSONValue? {
    switch value {
    case .absent: nil
    case .plain(let json): json
    case .object(let object): shape(object, filter: filter)
    case .list(let objects):
      .array((filter?.apply(to: objects) ?? objects).map { shape($0) })
    }
  }
}
