import JSON

/// Which elements of a list a client wants, and in which order (SLDN, object filters).
///
/// A property that the elements do not have, and an operation that is none, count for nothing: so
/// does the API.
struct ObjectFilter: Hashable, Sendable {
  private var operation: FilterOperation?
  private var properties: [String: ObjectFilter] = [:]

  init() {}

  init(_ json: JSONValue) {
    if json["operation"] != nil {
      operation = FilterOperation(json)
    } else {
      properties = json.members.reduce(into: [:]) { $0[$1.key] = ObjectFilter($1.value) }
    }
  }

  subscript(name: String) -> ObjectFilter? { properties[name] }

  func apply(to objects: [SoftLayerObject]) -> [SoftLayerObject] {
    let kept = isCondition ? objects.filter(accepts) : objects
    guard let order = order(path: []) else { return kept }
    let keyed = kept.map { (key: Self.value(of: $0, order.path), object: $0) }
    let sorted = keyed.sorted { left, right in
      order.isDescending
        ? FilterOperation.isOrdered(right.key, left.key)
        : FilterOperation.isOrdered(left.key, right.key)
    }
    return sorted.map(\.object)
  }

  /// Whether it leaves anything out, rather than only sort.
  private var isCondition: Bool {
    if let operation { return !operation.isOrder }
    return properties.values.contains(where: \.isCondition)
  }

  private func accepts(_ object: SoftLayerObject) -> Bool {
    properties.allSatisfy { name, filter in
      guard let value = object[name] else { return true }
      return filter.accepts(value)
    }
  }

  private func accepts(_ value: SoftLayerValue) -> Bool {
    switch value {
    case .absent:
      return operation?.accepts(nil) ?? !isCondition
    case .plain(.array(let elements)):
      guard let operation, !operation.isOrder else { return true }
      return elements.contains(where: operation.accepts)
    case .plain(let json):
      return operation?.accepts(json) ?? true
    case .object(let object):
      return operation?.accepts(.bool(true)) ?? accepts(object)
    case .list(let objects):
      guard operation == nil else { return operation?.accepts(.bool(true)) ?? true }
      return !isCondition || objects.contains(where: accepts)
    }
  }

  /// The property to sort by.
  private func order(path: [String]) -> (path: [String], isDescending: Bool)? {
    if let operation {
      return operation.isOrder ? (path, operation.isDescending) : nil
    }
    for (name, filter) in properties.sorted(by: { $0.key < $1.key }) {
      if let order = filter.order(path: path + [name]) { return order }
    }
    return nil
  }

  private static func value(of object: SoftLayerObject, _ path: [String]) -> JSONValue? {
    var object = object
    for (index, name) in path.enumerated() {
      switch object[name] {
      case .plain(let json): return index == path.count - 1 ? json : nil
      case .object(let next): object = next
      default: return nil
      }
    }
    return nil
  }
}
