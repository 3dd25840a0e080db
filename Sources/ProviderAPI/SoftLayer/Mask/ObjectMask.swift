/// What a client wants to see of an object: names, and what it wants to see of what they lead to.
struct ObjectMask: Hashable, Sendable {
  var properties: [String: ObjectMask] = [:]
  /// What is wanted of objects of one type only.
  var casts: [String: ObjectMask] = [:]
  /// Whether the filter also says which elements of nested lists are sent.
  var isFiltered = false

  var isEmpty: Bool { properties.isEmpty && casts.isEmpty }

  mutating func merge(_ other: ObjectMask) {
    isFiltered = isFiltered || other.isFiltered
    properties.merge(other.properties) { left, right in
      var left = left
      left.merge(right)
      return left
    }
    casts.merge(other.casts) { left, right in
      var left = left
      left.merge(right)
      return left
    }
  }

  /// The properties that are wanted of an object of some types.
  func properties(for types: [String]) -> [String: ObjectMask] {
    guard !casts.isEmpty else { return properties }
    var all = ObjectMask(properties: properties)
    for type in types {
      if let cast = casts[type] { all.merge(ObjectMask(properties: cast.properties)) }
    }
    return all.properties
  }
}
