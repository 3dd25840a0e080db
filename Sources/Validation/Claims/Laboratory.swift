package import ControlPlane
import Synchronization

/// Runs the experiments of the behaviour catalogue in a world, each of them once.
///
/// Threads share it: many guides speak of the same property.
package final class Laboratory: Sendable {
  private let world: World
  private let measurements = Mutex<[String: Measurement?]>([:])

  package init(world: World) {
    self.world = world
  }

  /// What the experiment of a property measures; nil when it does not come to an end.
  package func measurement(of property: BehaviourProperty) -> Measurement? {
    if let known = measurements.withLock({ $0[property.id] }) { return known }
    let measured = try? property.experiment(world)
    measurements.withLock { $0[property.id] = .some(measured) }
    return measured
  }
}
