package import ControlPlane
package import Values

/// A control plane on which others act too, which can be looked at for what they do.
package protocol WatchedSession: ControlPlaneSession {
  /// Begins to watch some services: what is done from now on is found.
  ///
  /// New services of their kinds are found too.
  func watch(_ services: [ServiceReference]) throws(SessionFailure)
  /// What was done to the watched services since the last look, by whoever did it.
  func look() throws(SessionFailure) -> [SeenEffect]
  /// Whether what is asked for leaves something that a look finds.
  func isVisible(_ request: OperationRequest) -> Bool
  /// What an operation is known to risk, for one that cannot be previewed.
  func knownHazards(of request: OperationRequest) -> [Hazard]
}

/// Something that was done on a control plane, as its traces tell.
package struct SeenEffect: Hashable, Sendable {
  /// The operations that leave these traces, sorted.
  package var operations: [String]
  package var service: ServiceReference?
  /// What it is, in words.
  package var name: Message
  /// The arguments that the traces tell.
  package var arguments: [String: String]
  /// Whether the service is one that it made.
  package var isCreation: Bool

  package init(
    operations: [String], service: ServiceReference?, name: Message,
    arguments: [String: String] = [:], isCreation: Bool = false
  ) {
    self.operations = operations
    self.service = service
    self.name = name
    self.arguments = arguments
    self.isCreation = isCreation
  }
}
