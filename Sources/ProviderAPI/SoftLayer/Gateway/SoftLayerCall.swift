import ControlPlane
import JSON
import Values

/// A call of the SoftLayer API, whichever way it came.
struct SoftLayerCall: Sendable {
  /// With its prefix, as `SoftLayer_Account`.
  var service: String
  var method: String
  /// The object that the method is called of.
  var id: Int?
  var parameters: [JSONValue] = []
  var mask = ObjectMask()
  var filter: ObjectFilter?
  var limit: ResultLimit?
  /// Who calls, and with which secret.
  var user: String?
  var key: String?

  /// A page of a list.
  struct ResultLimit: Hashable, Sendable {
    var offset: Int
    var count: Int
  }

  var name: String { "\(service)::\(method)" }

  func object(_ id: Int?) throws(SoftLayerError) -> Int {
    guard let id else { throw .failure("Object id is required for \(service)::\(method).") }
    return id
  }

  /// A parameter; nil when it is left out or null.
  func parameter(_ index: Int) -> JSONValue? {
    guard index < parameters.count, parameters[index] != .null else { return nil }
    return parameters[index]
  }

  func text(_ index: Int) -> String? {
    parameter(index)?.text.flatMap { $0.isEmpty ? nil : $0 }
  }

  func flag(_ index: Int) -> Bool { parameter(index)?.isTrue ?? false }
}

extension JSONValue {
  /// A flag, which clients also write as a number or a text.
  var isTrue: Bool {
    switch self {
    case .bool(let value): value
    case .integer(let value): value != 0
    case .string(let text): ["1", "true"].contains(text.lowercased())
    default: false
    }
  }

  /// A number, which clients also write as a text.
  var asNumber: Int? { wholeNumber ?? text.flatMap { Int($0) } }
}

extension World {
  /// Performs an operation for a call of the API.
  mutating func perform(
    _ operation: String, onServer server: HardwareServer?, _ arguments: [String: String?] = [:]
  ) throws(SoftLayerError) -> Outcome {
    do throws(Refusal) {
      return try perform(
        OperationRequest(
          operation: operation,
          service: server.map {
            ServiceReference(kind: HardwareServer.serviceKind, name: $0.id)
          },
          arguments: arguments.compactMapValues(\.self)))
    } catch {
      throw SoftLayerError(error, ticket: server?.cancellation.ticket)
    }
  }
}
