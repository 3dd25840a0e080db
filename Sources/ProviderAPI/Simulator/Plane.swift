import ControlPlane
import Values

/// One control plane: a world with its clock, and what the APIs keep beside it.
struct Plane: Sendable {
  var world: World
  /// The world with which the plane began.
  var origin: World
  var ovhcloud = OVHcloudState()
  var clock = VirtualClock.frozen

  init(world: World) {
    self.world = world
    origin = world
  }

  /// Whether time passes in it by itself.
  var isRunning: Bool { clock != .frozen }

  /// Lets the virtual time pass that the wall clock's progress stands for.
  mutating func catchUp(to wallClock: Instant) {
    guard let now = clock.now(at: wallClock), now > world.now else { return }
    world.advance(to: max(world.now, min(now, World.endOfTime)))
  }
}

/// A plane as it was at a moment, which all who look at it share: copying it copies one reference.
final class SharedPlane: Sendable {
  let plane: Plane

  init(_ plane: Plane) {
    self.plane = plane
  }
}

/// How the virtual clock of a plane goes.
enum VirtualClock: Hashable, Sendable {
  /// Moves only when it is told to.
  case frozen
  /// Goes `rate` seconds for each second of the wall clock, from a moment on.
  case running(rate: Int, since: Instant, from: Instant)

  /// The virtual time at a moment of the wall clock; nil for a clock that stands still.
  func now(at wallClock: Instant) -> Instant? {
    guard case .running(let rate, let since, let from) = self else { return nil }
    let elapsed = max(0, wallClock.secondsSince1970 - since.secondsSince1970)
    return Instant(secondsSince1970: from.secondsSince1970 + elapsed * Int64(rate))
  }
}
