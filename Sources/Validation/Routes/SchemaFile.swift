import Diagnostics
import FoundationEssentials
import Values

/// Reads one of OVHcloud's API schemas, as the provider publishes it for each section of its API.
///
///     {"resourcePath": "/vps", "apis": [{"path": "/vps/{serviceName}", "operations": [
///       {"httpMethod": "GET", "apiStatus": {"value": "DEPRECATED", "deletionDate": "2021-01-03T…",
///                                           "replacement": "/…"}}]}]}
///
/// Everything else that such a file holds (models, parameters) is passed over.
enum SchemaFile {
  /// Larger files are refused.
  static let sizeLimit = 64 << 20

  /// What the file declares.
  struct Content: Hashable, Sendable {
    /// The path below which the schema knows every route.
    var root: String
    var operations: [SchemaOperation]
  }

  /// The routes of a file, in its order.
  static func read(_ source: SourceFile) throws(InputRejected) -> Content {
    guard source.bytes.count <= sizeLimit else {
      throw rejected(source, "schemas.file-too-large", ["limit": .number(sizeLimit >> 20)])
    }
    let file: File
    do {
      file = try JSONDecoder().decode(File.self, from: Data(source.bytes))
    } catch DecodingError.dataCorrupted {
      throw rejected(source, "schemas.malformed")
    } catch {
      throw rejected(source, "schemas.no-schema")
    }
    let operations = file.apis.flatMap { api in
      (api.operations ?? []).map { SchemaOperation($0, path: api.path) }
    }
    let root =
      file.resourcePath.map { RoutePath($0).text } ?? RoutePath.commonRoot(operations.map(\.path))
    return Content(root: root, operations: operations)
  }

  private static func rejected(
    _ source: SourceFile, _ key: String, _ arguments: [String: MessageArgument] = [:]
  ) -> InputRejected {
    InputRejected(
      Diagnostic(
        rule: key, severity: .error, message: Message(key, arguments), path: source.path))
  }

  fileprivate struct File: Decodable {
    var resourcePath: String?
    var apis: [API]
  }

  fileprivate struct API: Decodable {
    var path: String
    /// Absent in the provider's list of its sections.
    var operations: [Operation]?
  }

  fileprivate struct Operation: Decodable {
    var httpMethod: String
    var apiStatus: Status?
  }

  fileprivate struct Status: Decodable {
    var value: String
    var deletionDate: String?
    var replacement: String?
  }
}

/// One method of one route.
struct SchemaOperation: Hashable, Sendable {
  var method: String
  var path: RoutePath
  /// Nil while it is not deprecated.
  var deprecation: Deprecation?

  struct Deprecation: Hashable, Sendable {
    /// From when on it is gone.
    var deletion: Instant?
    /// The route that takes its place.
    var replacement: String?
  }

  init(method: String, path: RoutePath, deprecation: Deprecation? = nil) {
    self.method = method
    self.path = path
    self.deprecation = deprecation
  }

  fileprivate init(_ operation: SchemaFile.Operation, path: String) {
    let status = operation.apiStatus
    let isDeprecated = ["DEPRECATED", "REMOVED", "DELETED"].contains(status?.value.uppercased())
    self.init(
      method: operation.httpMethod.uppercased(), path: RoutePath(path),
      deprecation: isDeprecated
        ? Deprecation(
          deletion: status?.deletionDate.flatMap { Instant(iso8601: $0) },
          replacement: status?.replacement.flatMap { $0.isEmpty ? nil : $0 }) : nil)
  }
}
