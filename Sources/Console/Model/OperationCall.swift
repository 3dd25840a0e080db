/// The operation of the control plane that a control triggers.
package struct OperationCall: Hashable, Sendable {
  package var id: String
  package var arguments: [String: ArgumentSource]

  package init(id: String, arguments: [String: ArgumentSource] = [:]) {
    self.id = id
    self.arguments = arguments
  }
}

/// Where the value of an operation's argument comes from.
package enum ArgumentSource: Hashable, Sendable {
  case constant(String)
  /// The value of a field, by the id of its control; an optional one that is empty is left out.
  case field(String)
  /// The argument of this name in the link of the newest mail that fits the operation.
  case mailLink(String)
  /// The runbook's parameter of this name.
  case parameter(String)
}

/// A documented API route.
package struct Route: Hashable, Sendable {
  /// In capitals.
  package var method: String
  /// With `{name}` for the parameters in it.
  package var path: String
  package var operation: String
  /// The kind of service that the path names; nil when it names none.
  package var service: String?
  package var parameters: [RouteParameter]

  package init(
    method: String, path: String, operation: String, service: String? = nil,
    parameters: [RouteParameter] = []
  ) {
    self.method = method
    self.path = path
    self.operation = operation
    self.service = service
    self.parameters = parameters
  }

  /// Whether this is the route of `METHOD /path`, whatever the names of the parameters in it.
  func matches(_ text: String) -> Bool {
    let parts = text.split(separator: " ", maxSplits: 1)
    guard parts.count == 2, parts[0].uppercased() == method else { return false }
    return Self.nameless(parts[1]) == Self.nameless(Substring(path))
  }

  /// The names of the parameters in the path.
  var pathParameters: [String] {
    path.split(separator: "/").filter { $0.hasPrefix("{") && $0.hasSuffix("}") }
      .map { String($0.dropFirst().dropLast()) }
  }

  private static func nameless(_ path: Substring) -> [Substring] {
    path.split(separator: "/").map { $0.hasPrefix("{") && $0.hasSuffix("}") ? "{}" : $0 }
  }
}

/// A parameter of a route's body, with the words by which guides describe it.
package struct RouteParameter: Hashable, Sendable {
  package var name: String
  package var terms: Names

  package init(name: String, terms: Names) {
    self.name = name
    self.terms = terms
  }
}
