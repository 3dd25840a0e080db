/// An operation that somebody wants to perform.
package struct OperationRequest: Hashable, Sendable {
  /// An id of the `OperationCatalogue`, as `ovhcloud.vps.createSnapshot`.
  package var operation: String
  package var service: ServiceReference?
  package var arguments: [String: String]
  /// A name for this very wish: a second request that carries it changes nothing.
  package var idempotencyKey: String?

  package init(
    operation: String, service: ServiceReference? = nil, arguments: [String: String] = [:],
    idempotencyKey: String? = nil
  ) {
    self.operation = operation
    self.service = service
    self.arguments = arguments
    self.idempotencyKey = idempotencyKey
  }

  /// Whether it is done where no provider sees it, as a backup of one's own.
  package var isOnOperatorSide: Bool { operation.hasPrefix("operator.") }
}

/// What performing an operation started or created.
package struct Outcome: Hashable, Sendable {
  /// The tasks that were started.
  package var tasks: [Int]
  /// The order that was placed or paid.
  package var order: Int?
  package var created: [ServiceReference]
  /// The text of the API's answer.
  package var answer: String?

  package init(
    tasks: [Int] = [], order: Int? = nil, created: [ServiceReference] = [], answer: String? = nil
  ) {
    self.tasks = tasks
    self.order = order
    self.created = created
    self.answer = answer
  }
}
