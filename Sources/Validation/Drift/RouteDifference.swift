import Diagnostics
import GuideMarkdown

/// Two API routes at the same place of two guides, which are not equal.
struct RouteDifference {
  var guide: String
  var twin: String
  var guideSpan: Span
  var twinSpan: Span
}

extension GuideComparison {
  func routeDifferences() -> [RouteDifference] {
    var differences: [RouteDifference] = []
    for bead in beads where bead.isPair && !bead.isSwap {
      var here = guide.routes(in: bead.guide)
      var there = twin.routes(in: bead.twin)
      here.removeAll { entry in
        guard let equal = there.firstIndex(where: { $0.route == entry.route }) else { return false }
        there.remove(at: equal)
        return true
      }
      guard here.count == there.count else { continue }
      for (own, other) in zip(here, there) {
        differences.append(
          RouteDifference(
            guide: own.route, twin: other.route, guideSpan: own.span, twinSpan: other.span))
      }
    }
    return differences
  }
}

extension ComparableGuide {
  /// The routes of some blocks: those that are documented, and those in code
  /// (`/vps/{serviceName}`).
  fileprivate func routes(in blocks: Range<Int>) -> [(route: String, span: Span)] {
    var routes: [(String, Span)] = []
    for index in blocks {
      let node = document.nodes[self.blocks[index].node]
      if case .apiRoute(let route) = node.kind {
        routes.append((route.method + " " + route.path, node.span))
        continue
      }
      guard self.blocks[index].form == .text || self.blocks[index].form == .row else { continue }
      for child in document.nodes[(self.blocks[index].node + 1)..<node.subtreeEnd]
      where child.kind == .code {
        if let route = Self.route(child.text) { routes.append((route, child.span)) }
      }
    }
    return routes
  }

  /// A path with a parameter, after its method where one is named.
  private static func route(_ code: String) -> String? {
    let words = code.split(separator: " ")
    guard let path = words.last, words.count <= 2, path.first == "/", path.contains("{") else {
      return nil
    }
    return words.joined(separator: " ")
  }
}
