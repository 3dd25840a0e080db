/// Every property of the providers' behaviour.
package enum BehaviourCatalogue {
  /// All properties, sorted by id.
  package static let all: [BehaviourProperty] =
    (VPSBehaviour.all + DedicatedCloudBehaviour.all + DedicatedServerBehaviour.all
    + HardwareBehaviour.all)
    .sorted { $0.id < $1.id }

  private static let propertiesByID = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })

  package static func property(id: String) -> BehaviourProperty? { propertiesByID[id] }
}
