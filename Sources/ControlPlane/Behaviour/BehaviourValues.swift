import HashTreeCollections
import Values

/// The behaviour of one world: what it sets, and for the rest the catalogue's values.
struct BehaviourValues: Sendable {
  let settings: TreeDictionary<String, BehaviourSetting>

  subscript<Value>(property: Property<Value>) -> Value {
    settings[property.id].flatMap { Value(fact: $0.value) } ?? property.value
  }
}

/// A property that a world sets otherwise than the catalogue.
struct BehaviourSetting: Record {
  let id: String
  let value: FactValue

  var key: RecordKey { RecordKey(.behaviour, "behaviour", name: id) }
  var fields: [Field] { [Field("value", value)] }

  static var table: WritableKeyPath<Tables, TreeDictionary<String, BehaviourSetting>> {
    \.behaviour
  }
}

extension World {
  /// What holds in this world.
  package func behaviourValue(of property: BehaviourProperty) -> FactValue {
    tables.behaviour[property.id]?.value ?? property.value
  }

  /// Sets a property for this world alone.
  ///
  /// - Returns: False when there is no such property, or when its value is of another type.
  package mutating func setBehaviour(_ id: String, to value: FactValue) -> Bool {
    guard let property = BehaviourCatalogue.property(id: id), property.accepts(value) else {
      return false
    }
    put(BehaviourSetting(id: id, value: value))
    return true
  }
}
