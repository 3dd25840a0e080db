package import ControlPlane
package import Values

/// A control plane that a run acts on: in this process, or over HTTP.
package protocol ControlPlaneSession: AnyObject {
  var now: Instant { get }
  /// A name for a run that no other run on this control plane has.
  func makeRunID() -> String
  func services(ofKind kind: String?) throws(SessionFailure) -> [ServiceReference]
  func facts(about service: ServiceReference) throws(SessionFailure) -> [String: FactValue]
  /// Performs an operation; a refusal is a result, not an error.
  func perform(_ request: OperationRequest) throws(SessionFailure) -> Result<Outcome, Refusal>
  /// What an operation would change, found on a fork.
  func preview(_ request: OperationRequest) throws(SessionFailure) -> Preview
  func tasks(of service: ServiceReference?) throws(SessionFailure) -> [WorldTask]
  func mailbox() throws(SessionFailure) -> [Mail]
  /// Moves the virtual clock.
  func advance(to instant: Instant) throws(SessionFailure)
  /// The first moment within a horizon at which a condition on a service's facts holds if nothing else is done.
  func firstInstant(
    within horizon: CalendarDuration, service: ServiceReference,
    where condition: ([String: FactValue]) -> Bool
  ) throws(SessionFailure) -> Instant?
  /// What changed since the session began.
  func difference() throws(SessionFailure) -> [Change]
}

/// The control plane could not be reached or answered something that is no answer.
package struct SessionFailure: Error, Sendable {
  package let message: Message

  package init(message: Message) {
    self.message = message
  }
}
