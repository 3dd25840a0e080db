import JSON

/// What a call of the SoftLayer API gives, before the object mask says what of it is sent.
enum SoftLayerValue: Sendable {
  case plain(JSONValue)
  case object(SoftLayerObject)
  case list([SoftLayerObject])
  /// There is none.
  case absent

  static func optional(_ object: SoftLayerObject?) -> SoftLayerValue {
    object.map(SoftLayerValue.object) ?? .absent
  }

  /// A text, or nothing.
  static func text(_ text: String?) -> SoftLayerValue {
    text.map { .plain(.string($0)) } ?? .absent
  }
}

/// An object of the API: what it holds by itself, and what it leads to.
///
/// Local properties come unasked; what an object leads to is sent only when a mask names it, and is
/// made only then.
struct SoftLayerObject: Sendable {
  /// Its type, then those that it extends, as `SoftLayer_Hardware_Server`.
  let types: [String]
  /// Nil for a property that the object has and that is not set: nothing is sent for it.
  let locals: [String: JSONValue?]
  let relations: [String: @Sendable () -> SoftLayerValue]
  /// The relations that come unasked too.
  let unasked: Set<String>

  init(
    _ types: String..., locals: [String: JSONValue?] = [:],
    relations: [String: @Sendable () -> SoftLayerValue] = [:], unasked: Set<String> = []
  ) {
    self.types = types
    self.locals = locals
    self.relations = relations
    self.unasked = unasked
  }

  /// A property of either sort; nil when the type has none of that name.
  subscript(name: String) -> SoftLayerValue? {
    if let local = locals[name] { return local.map(SoftLayerValue.plain) ?? .absent }
    return relations[name]?()
  }
}
