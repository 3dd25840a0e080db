import ControlPlane
import JSON
import Values

/// A request that a route has been found for.
struct OVHcloudCall: Sendable {
  /// What fills the blanks of the route's path.
  let path: [String: String]
  let target: RequestTarget
  let body: JSONValue
  let now: Instant
  let credential: OVHcloudCredential?
  let wallClock: Instant
  /// Where the API is served, for links.
  let origin: String

  var serviceName: String { path["serviceName"] ?? "" }

  /// A number in the path.
  func number(_ name: String) throws(OVHcloudError) -> Int {
    guard let text = path[name], let number = Int(text) else {
      throw .badRequest("[\(name)] Given data (\(path[name] ?? "")) is not valid for type long")
    }
    return number
  }

  /// A member of the body; null counts as absent.
  subscript(name: String) -> JSONValue? {
    body[name].flatMap { $0 == .null ? nil : $0 }
  }

  /// A text in the body.
  func text(_ name: String) throws(OVHcloudError) -> String? {
    guard let value = self[name] else { return nil }
    guard let text = value.text else { throw invalid(name, type: "string") }
    return text
  }

  func required(_ name: String) throws(OVHcloudError) -> String {
    guard let text = try text(name) else { throw .badRequest("Missing parameter: [\(name)]") }
    return text
  }

  /// A flag in the body.
  func flag(_ name: String) throws(OVHcloudError) -> Bool? {
    guard let value = self[name] else { return nil }
    guard let flag = value.flag else { throw invalid(name, type: "boolean") }
    return flag
  }

  func integer(_ name: String) throws(OVHcloudError) -> Int? {
    guard let value = self[name] else { return nil }
    guard let number = value.wholeNumber else { throw invalid(name, type: "long") }
    return number
  }

  private func invalid(_ name: String, type: String) -> OVHcloudError {
    .badRequest("[\(name)] Given data is not valid for type \(type)")
  }
}

extension World {
  /// Performs an operation for a call of the API.
  mutating func perform(
    _ operation: String, on service: ServiceReference?, _ arguments: [String: String?] = [:]
  ) throws(OVHcloudError) -> Outcome {
    do throws(Refusal) {
      return try perform(
        OperationRequest(
          operation: operation, service: service, arguments: arguments.compactMapValues(\.self)))
    } catch {
      throw OVHcloudError(error)
    }
  }
}
