import Values

/// All that the control plane can be asked to do.
package enum OperationCatalogue {
  private static let operations: [Operation] =
    (VPSOperations.all + DedicatedCloudOperations.all + DedicatedServerOperations.all
    + OrderOperations.all + HardwareOperations.all + OperatorOperations.all)
    .sorted { $0.description.id < $1.description.id }

  private static let operationsByID = Dictionary(
    uniqueKeysWithValues: operations.map { ($0.description.id, $0) })

  /// Every operation, sorted by id.
  package static let all: [OperationDescription] = operations.map(\.description)

  package static func operation(id: String) -> OperationDescription? {
    operationsByID[id]?.description
  }

  /// The arguments of a request with the defaults filled in.
  ///
  /// - Throws: `Refusal`, when the request makes no sense whatever the world is like.
  package static func arguments(of request: OperationRequest) throws(Refusal) -> [String: String] {
    guard let description = operation(id: request.operation) else {
      throw Refusal(
        request.operation, .unknownOperation, ["operation": .text(request.operation)])
    }
    return try OperationCall(request, description).arguments
  }

  static func rule(_ id: String) -> Operation? { operationsByID[id] }
}
