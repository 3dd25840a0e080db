package import Diagnostics
import Values

/// The provider's API schemas: every route of the sections that they describe.
package struct SchemaCatalogue: Sendable {
  private let roots: [RoutePath]
  /// By path as the schemas write it, in their order.
  private let routes: [Route]
  private let byLength: [Int: [Int]]

  /// A path with its methods.
  struct Route: Hashable, Sendable {
    var path: RoutePath
    /// In the schema's order.
    var operations: [SchemaOperation]

    func operation(_ method: String) -> SchemaOperation? {
      operations.first { $0.method == method }
    }
  }

  /// Reads schemas.
  ///
  /// - Parameters:
  ///   - files: The folder's `*.json`, at any depth.
  ///   - folder: How the person named the folder.
  /// - Throws: `InputRejected` for a file that is no schema or too large, and when there is no
  ///   route at all.
  package init(reading files: [SourceFile], folder: String) throws(InputRejected) {
    var roots: [String] = []
    var operations: [SchemaOperation] = []
    for file in files.sorted(by: { $0.path < $1.path }) {
      let content = try SchemaFile.read(file)
      guard !content.operations.isEmpty else { continue }
      roots.append(content.root)
      operations += content.operations
    }
    guard !operations.isEmpty else {
      throw InputRejected(
        Diagnostic(
          rule: "schemas.none", severity: .error,
          message: Message("schemas.none", ["path": .text(folder)]), path: folder))
    }
    self.init(roots: roots, operations: operations)
  }

  /// A catalogue of these routes (`GET /vps/{serviceName}`), each covering its first segment; after
  /// the
  /// path may stand `deprecated`, and after that the route in its place.
  package init(_ routes: [String]) {
    let operations = routes.compactMap { route -> SchemaOperation? in
      let words = route.split(separator: " ").map(String.init)
      guard words.count >= 2 else { return nil }
      let isDeprecated = words.count > 2 && words[2] == "deprecated"
      return SchemaOperation(
        method: words[0], path: RoutePath(words[1]),
        deprecation: isDeprecated
          ? SchemaOperation.Deprecation(
            deletion: nil, replacement: words.count > 3 ? words[3] : nil) : nil)
    }
    self.init(
      roots: operations.compactMap { $0.path.segments.first.map { "/" + $0 } },
      operations: operations)
  }

  private init(roots: [String], operations: [SchemaOperation]) {
    self.roots = Set(roots).sorted().map(RoutePath.init)
    var indices: [RoutePath: Int] = [:]
    var routes: [Route] = []
    for operation in operations {
      if let index = indices[operation.path] {
        if routes[index].operation(operation.method) == nil {
          routes[index].operations.append(operation)
        }
      } else {
        indices[operation.path] = routes.count
        routes.append(Route(path: operation.path, operations: [operation]))
      }
    }
    self.routes = routes
    byLength = Dictionary(grouping: routes.indices) { routes[$0].path.segments.count }
  }

  /// Whether the schemas describe the section in which a path lies.
  func covers(_ path: RoutePath) -> Bool { roots.contains { $0.contains(path) } }

  /// The route that a path is; of several the one that has most of its words.
  func route(_ path: RoutePath) -> Route? {
    var best: (route: Route, literal: Int)?
    for index in byLength[path.segments.count] ?? [] {
      guard let literal = routes[index].path.match(path), literal > best?.literal ?? -1 else {
        continue
      }
      best = (routes[index], literal)
    }
    return best?.route
  }

  /// The route whose path is nearest to one that no route has.
  ///
  /// One with the method is preferred, and of equally near ones the first; nil where nothing is near.
  func nearest(to path: RoutePath, method: String) -> Route? {
    let given = Array(path.anonymous.utf8)
    var maximum = max(3, given.count / 3)
    var best: (route: Route, rank: Int)?
    for route in routes where route.path.segments.first == path.segments.first {
      guard
        let distance = EditDistance.bounded(
          given, Array(route.path.anonymous.utf8), maximum: maximum)
      else { continue }
      let rank = 2 * distance + (route.operation(method) == nil ? 1 : 0)
      guard rank < best?.rank ?? Int.max else { continue }
      best = (route, rank)
      maximum = min(maximum, distance)
    }
    return best?.route
  }
}
