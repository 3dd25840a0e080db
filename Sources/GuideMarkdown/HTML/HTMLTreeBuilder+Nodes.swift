import Diagnostics

extension HTMLTreeBuilder {
  /// Puts a node that stands between pieces of HTML where the HTML wants it.
  mutating func place(_ node: Int) {
    let span = tree[node].span
    if takesText {
      if tree[node].kind.isInline {
        contexts[contexts.count - 1].text += tree.text(of: node)
      } else if case .preformatted = top.kind {
        contexts[contexts.count - 1].text += source.text(span) + "\n"
      }
      tree.detach(node)
      return
    }
    if tree[node].kind.isInline {
      placeInline(node)
      return
    }
    if tree[node].kind.isHeading { closeUnclosed() }
    while blockParent(at: span) == nil, contexts.count > 1 {
      close(downTo: contexts.count - 1, end: nil)
    }
    tree.move(node, to: top.node)
    tree[node].attributes += pendingIDs
    pendingIDs = []
  }

  private mutating func placeInline(_ node: Int) {
    let kind = tree[node].kind
    if kind == .softBreak || kind == .lineBreak {
      if isAtStart {
        tree.detach(node)
        return
      }
      if kind == .softBreak, block == nil {
        pendingBreak = tree[node].span
        tree.detach(node)
        return
      }
    }
    guard let parent = inlineParent(at: tree[node].span) else { return }
    tree.move(node, to: parent)
    isAtStart = kind == .lineBreak
  }

  /// A heading is in no table or list: it ends what the source forgot to end.
  private mutating func closeUnclosed() {
    guard let frame = frames.first(where: { !$0.isClosed && $0.element?.isBlock == true }) else {
      return
    }
    close(downTo: frame.depth, end: nil)
  }
}
