import Diagnostics

extension PipeTablePass {
  /// Takes apart the emphasis in a table's rows that reaches over a `|`, and returns whether there was any.
  ///
  /// A row is cut into cells before their text is read, so the stars of two cells are no pair.
  mutating func freePipes(in nodes: [Int]) -> Bool {
    var pending = nodes
    var isFound = false
    while let node = pending.popLast() {
      guard let length = markLength(of: node), reachesOverPipe(node) else { continue }
      isFound = true
      pending += tree.children(of: node)
      let span = tree[node].span
      let opening = Span(span.start, span.start + length)
      let closing = Span(span.end - length, span.end)
      _ = tree.insert(.text, span: opening, text: report.source.text(opening), before: node)
      _ = tree.insert(.text, span: closing, text: report.source.text(closing), after: node)
      tree.dissolve(node)
    }
    return isFound
  }

  /// How many stars or low lines stand at each end of some emphasis; nil for another node.
  private func markLength(of node: Int) -> Int? {
    let length: Int
    switch tree[node].kind {
    case .emphasis: length = 1
    case .strong: length = 2
    default: return nil
    }
    let span = tree[node].span
    guard span.end - span.start > 2 * length,
      scanner[span.start] == Byte.star || scanner[span.start] == Byte.underscore
    else { return nil }
    return length
  }

  private func reachesOverPipe(_ node: Int) -> Bool {
    var current = tree[node].firstChild
    while let inner = current {
      switch tree[inner].kind {
      case .link, .image: current = tree.followingSubtree(inner, in: node)
      case .text where separates(inner): return true
      default: current = tree.following(inner, in: node)
      }
    }
    return false
  }

  private func separates(_ text: Int) -> Bool {
    tree[text].text.utf8.contains(Byte.pipe)
      && !PipeTableLine([text], in: tree, scanner).pipes.isEmpty
  }
}
