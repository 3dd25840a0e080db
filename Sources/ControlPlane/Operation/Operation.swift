import Values

/// An operation: its description and the rule that performs it.
struct Operation: Sendable {
  typealias Rule = @Sendable (inout World, OperationCall) throws(Refusal) -> Outcome

  let description: OperationDescription
  let run: Rule

  /// An operation that looks at more than one record, or that acts on services of any kind.
  init(
    _ id: String, kind: String? = nil, route: String? = nil,
    parameters: [ParameterDescription] = [], run: @escaping Rule
  ) {
    description = OperationDescription(
      id: id, serviceKind: kind, route: route, parameters: parameters)
    self.run = run
  }

  /// An operation that a service of one kind decides by itself.
  init<S: ServiceRecord>(
    _ id: String, on type: S.Type, route: String?, parameters: [ParameterDescription] = [],
    rule: @escaping @Sendable (inout S, OperationCall, inout Turn) throws(Refusal) -> Void
  ) {
    self.init(id, kind: S.serviceKind, route: route, parameters: parameters) {
      (world: inout World, call: OperationCall) throws(Refusal) -> Outcome in
      try world.act(call) { (record: inout S, turn: inout Turn) throws(Refusal) in
        try rule(&record, call, &turn)
      }
    }
  }
}

/// A request whose arguments are those that the operation takes, with the defaults filled in.
struct OperationCall: Sendable {
  let operation: String
  let service: ServiceReference?
  let arguments: [String: String]

  init(_ request: OperationRequest, _ description: OperationDescription) throws(Refusal) {
    operation = request.operation
    service = request.service
    var arguments = request.arguments
    let known = Set(description.parameters.map(\.name))
    for name in arguments.keys.sorted() where !known.contains(name) {
      throw Refusal(request.operation, .unknownArgument, ["argument": .text(name)])
    }
    for parameter in description.parameters {
      guard let value = arguments[parameter.name] ?? parameter.default else {
        if !parameter.isRequired { continue }
        throw Refusal(request.operation, .missingArgument, ["argument": .text(parameter.name)])
      }
      guard parameter.values.isEmpty || parameter.values.contains(value) else {
        throw Refusal(
          request.operation, .invalidArgument,
          [
            "argument": .text(parameter.name), "value": .text(value),
            "values": .list(parameter.values.map(MessageArgument.text)),
          ])
      }
      arguments[parameter.name] = value
    }
    self.arguments = arguments
  }

  subscript(name: String) -> String? { arguments[name] }

  /// Whether a flag (`true` or `false`) is set.
  func isSet(_ name: String) -> Bool { arguments[name] == "true" }

  func refusal(_ code: RefusalCode) -> Refusal {
    Refusal(operation, code, ["service": .text(service?.name ?? "")])
  }
}
