import Diagnostics
import GuideMarkdown

/// Changes the API's documented routes.
struct RouteMutations {
  let guide: MutableGuide

  func all(_ generator: inout some RandomNumberGenerator) -> [GuideMutant] {
    var mutants: [GuideMutant] = []
    for (index, node) in guide.document.nodes.enumerated() {
      guard case .apiRoute(let route) = node.kind else { continue }
      let lines = guide.lines(of: index)
      let whole = guide.span(of: lines)
      // The path is the last one on the line: the section of the API stands before it.
      var path: Span?
      var from = whole.start
      while let found = guide.span(of: route.path, in: Span(from, whole.end)) {
        path = found
        from = found.start + 1
      }
      guard let path else { continue }
      let line = guide.source.line(at: path.start)
      if let other = changed(route.path, &generator) {
        mutants.append(
          guide.mutant(
            .routePath, of: .route, [TextEdit(path, other.utf8)], lines: line...line,
            change: "\(route.path) → \(other)"))
      }
      let methods = ["GET", "POST", "PUT", "DELETE"].filter { $0 != route.method }
      if let other = methods.randomElement(using: &generator),
        let span = guide.span(of: route.method, in: whole)
      {
        mutants.append(
          guide.mutant(
            .routeMethod, of: .route, [TextEdit(span, other.utf8)], lines: line...line,
            change: "\(route.method) → \(other) \(route.path)"))
      }
    }
    return mutants
  }

  /// The path with one of its words cut or in the plural; the first one names the API.
  private func changed(_ path: String, _ generator: inout some RandomNumberGenerator) -> String? {
    var segments = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let words = segments.indices.dropFirst(2).filter {
      segments[$0].count > 2 && !segments[$0].hasPrefix("{")
    }
    guard let word = words.randomElement(using: &generator) else { return nil }
    if Bool.random(using: &generator) { segments[word].removeLast() } else { segments[word] += "s" }
    return segments.joined(separator: "/")
  }
}
