import Values

extension World {
  /// Performs an operation, or refuses it and changes nothing.
  ///
  /// What it starts is finished by `advance(to:)`. A request whose idempotency key was already
  /// performed has the same outcome as then, and changes nothing.
  ///
  /// - Throws: `Refusal`, for requests that make no sense too.
  package mutating func perform(_ request: OperationRequest) throws(Refusal) -> Outcome {
    if let key = request.idempotencyKey, let earlier = find(PerformedRequest.self, key) {
      return earlier.outcome
    }
    guard let operation = OperationCatalogue.rule(request.operation) else {
      throw Refusal(
        request.operation, .unknownOperation, ["operation": .text(request.operation)])
    }
    let call = try OperationCall(request, operation.description)
    var next = self
    let outcome = try operation.run(&next, call)
    next.applyTransition(of: request.operation, to: outcome)
    if let key = request.idempotencyKey {
      next.put(PerformedRequest(id: key, operation: request.operation, outcome: outcome))
    }
    self = next
    return outcome
  }

  /// Lets a rule of the service that a call is about decide, and carries the decision out.
  mutating func act<S: ServiceRecord>(
    _ call: OperationCall, _ rule: (inout S, inout Turn) throws(Refusal) -> Void
  ) throws(Refusal) -> Outcome {
    var record: S = try service(call)
    var turn = turn(of: record.reference, operation: call.operation)
    try rule(&record, &turn)
    return carryOut(turn, record)
  }

  /// The service that a call is about, when it exists and is of the right kind.
  private func service<S: ServiceRecord>(_ call: OperationCall) throws(Refusal) -> S {
    let record = try anyService(call)
    guard let service = record as? S else { throw call.refusal(.wrongKind) }
    return service
  }

  /// The service that a call is about, of any kind.
  func anyService(_ call: OperationCall) throws(Refusal) -> any ServiceRecord {
    guard let reference = call.service, let record = record(reference), !record.hasEnded else {
      throw call.refusal(.unknownService)
    }
    return record
  }
}
