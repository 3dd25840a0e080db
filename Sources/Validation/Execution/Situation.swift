package import ControlPlane
package import RunEngine
import Values

/// A world in which a guide may be begun, and how it came about.
package struct Situation: Sendable {
  package var world: World
  /// What happened to the world as it was given, in order; nothing for that world itself.
  package var before: [PriorEvent] = []

  /// The situation after one more operation and the tasks that it started; nil where it is refused.
  func after(_ request: OperationRequest) -> Situation? {
    guard var next = performed(request) else { return nil }
    next.finishTasks()
    return next
  }

  /// The situation right after one more operation; nil where it is refused.
  func performed(_ request: OperationRequest) -> Situation? {
    var next = self
    next.world = world.fork()
    guard (try? next.world.perform(request)) != nil else { return nil }
    next.before.append(.performed(request))
    return next
  }

  /// Lets every running task end.
  mutating func finishTasks() {
    let ends = world.tasks(of: nil).filter(\.isRunning).map(\.dueAt)
    guard let end = ends.max(), end > world.now else { return }
    advance(to: end)
  }

  mutating func advance(to instant: Instant) {
    world.advance(to: instant)
    before.append(.advanced(to: instant))
  }
}
