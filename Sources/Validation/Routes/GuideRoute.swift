import Diagnostics
import GuideMarkdown
import RunbookModel

/// A route that a guide tells the operator to call, with its place in the source.
struct GuideRoute: Hashable, Sendable {
  var method: String
  var path: RoutePath
  /// The bytes of the path; of what names the route where they are not found.
  var span: Span
  /// Whether the span holds the path and nothing else.
  var isExact: Bool
  /// Whether it is of another branch of the API than the schemas: `{v2}`.
  var isForeign: Bool

  /// The routes of a guide in its order: its `@api` lines, and the calls that its sentences name.
  static func all(in document: GuideDocument, _ runbook: Runbook) -> [GuideRoute] {
    let source = document.source
    var routes: [GuideRoute] = []
    var lines: Set<Int> = []
    for node in document.nodes {
      guard case .apiRoute(let route) = node.kind else { continue }
      lines.insert(source.line(at: node.span.start))
      routes.append(
        GuideRoute(
          method: route.method, path: route.path, around: node.span, in: source,
          isForeign: route.branch.map { $0.lowercased() != "v1" } ?? false))
    }
    for action in GuideLabels.actions(runbook.prelude + runbook.procedures.flatMap(\.steps)) {
      guard action.kind == .call, !lines.contains(action.line), let label = action.label else {
        continue
      }
      let words = label.split(separator: " ").map(String.init)
      guard words.count == 2, words[1].hasPrefix("/") else { continue }
      let last = min(action.line + 8, source.lineCount)
      let lines = Span(source.start(ofLine: action.line), source.span(ofLine: last).end)
      routes.append(
        GuideRoute(method: words[0], path: words[1], around: lines, in: source, isForeign: false))
    }
    return routes.sorted { $0.span.start < $1.span.start }
  }

  private init(
    method: String, path: String, around span: Span, in source: SourceFile, isForeign: Bool
  ) {
    self.method = method
    self.path = RoutePath(path)
    self.isForeign = isForeign
    let found = SourceText.firstRange(of: self.path.text, in: source.bytes[span.start..<span.end])
    isExact = found != nil
    self.span =
      found.map { Span($0.lowerBound, $0.upperBound) }
      ?? source.span(ofLine: source.line(at: span.start))
  }
}
