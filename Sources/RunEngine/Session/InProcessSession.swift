package import ControlPlane
package import Values

/// A session on a world in this process.
package final class InProcessSession: ControlPlaneSession {
  /// More events than any service schedules within a horizon; a bound against a world that never rests.
  private static let eventLimit = 10_000

  package private(set) var world: World
  private var runs = 0

  /// - Parameter world: Forked, so that the difference counts from here.
  package init(world: World) {
    self.world = world.fork()
  }

  package var now: Instant { world.now }

  /// Counted, so that the same runs have the same names.
  package func makeRunID() -> String {
    runs += 1
    return "run \(runs)"
  }

  package func services(ofKind kind: String?) -> [ServiceReference] {
    world.services(ofKind: kind)
  }

  package func facts(about service: ServiceReference) -> [String: FactValue] {
    world.facts(about: service)
  }

  package func perform(_ request: OperationRequest) -> Result<Outcome, Refusal> {
    do throws(Refusal) {
      return .success(try world.perform(request))
    } catch {
      return .failure(error)
    }
  }

  package func preview(_ request: OperationRequest) -> Preview {
    world.preview(request)
  }

  package func tasks(of service: ServiceReference?) -> [WorldTask] {
    world.tasks(of: service)
  }

  package func mailbox() -> [Mail] {
    world.mailbox
  }

  package func advance(to instant: Instant) {
    guard instant > world.now else { return }
    world.advance(to: instant)
  }

  package func firstInstant(
    within horizon: CalendarDuration, service: ServiceReference,
    where condition: ([String: FactValue]) -> Bool
  ) -> Instant? {
    var fork = world.fork()
    let end = world.now + horizon
    for _ in 0..<Self.eventLimit {
      if condition(fork.facts(about: service)) { return fork.now }
      guard let next = fork.nextEvent, next <= end else { return nil }
      fork.advance(to: max(next, fork.now))
    }
    return nil
  }

  package func difference() -> [Change] {
    world.difference()
  }
}
