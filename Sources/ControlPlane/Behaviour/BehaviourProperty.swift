import Values

/// One number or one switch of a provider's behaviour, and the experiment that proves it.
package struct BehaviourProperty: Sendable {
  /// As `ovhcloud.vps.snapshot.limit`.
  package let id: String
  /// What holds in a world that does not say otherwise.
  package let value: FactValue
  /// The public text that tells it, or what we went by when we chose it.
  package let source: String
  /// Whether no public text tells the value, so that we chose it.
  package let isInvented: Bool
  /// Measures the property by acting on a fork of a world, never by reading the value.
  package let experiment: @Sendable (World) throws -> Measurement
  /// Whether a value has the type of this property.
  let accepts: @Sendable (FactValue) -> Bool
}

/// A property with the Swift type of its value, as rules read it.
struct Property<Value: FactConvertible & Hashable>: Sendable {
  let id: String
  let value: Value
  let source: Source
  let isInvented: Bool
  let experiment: @Sendable (inout Bench) throws -> Value

  init(
    _ id: String, _ value: Value, _ source: Source, isInvented: Bool = false,
    _ experiment: @escaping @Sendable (inout Bench) throws -> Value
  ) {
    self.id = id
    self.value = value
    self.source = source
    self.isInvented = isInvented
    self.experiment = experiment
  }

  var erased: BehaviourProperty {
    BehaviourProperty(
      id: id, value: value.fact, source: source.rawValue, isInvented: isInvented,
      experiment: { world in
        var bench = Bench(world)
        let measured = try experiment(&bench).fact
        // 259,200 seconds are told as the world tells them: PT72H rather than P3D.
        let held = world.behaviour[self].fact
        return Measurement(
          value: measured.isSameLength(as: held) ? held : measured, log: bench.log)
      },
      accepts: { Value(fact: $0) != nil })
  }
}

/// Where a property is told, named by what the text is publicly.
enum Source: String, Sendable {
  case vpsSnapshotGuide = "OVHcloud guide, VPS snapshot (2020-04-22)"
  case terminationGuide = "OVHcloud guide, Managed Bare Metal termination (2020-11-18)"
  case rescueGuide = "OVHcloud guide, rescue mode (2019-04-04)"
  case lampGuide = "OVHcloud tutorial, LAMP server on Debian 9 and Ubuntu 18"
  case manager = "OVHcloud manager, November 2020"
  case schema = "OVHcloud API schema, December 2020"
  case billingDocumentation = "OVHcloud documentation, billing"
  case sldn = "SLDN"
  case ibmGuide = "IBM Cloud docs 2018"
  case chosen = "chosen for the simulation"
}

extension FactValue {
  /// Whether two durations last equally long, however they are written.
  fileprivate func isSameLength(as other: FactValue) -> Bool {
    guard case .duration(let left) = self, case .duration(let right) = other else { return false }
    return left.isAsLong(as: right)
  }
}
