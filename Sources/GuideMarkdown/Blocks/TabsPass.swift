import Diagnostics

/// Makes `> [!tabs]` tabs: a paragraph is a title, the deeper quote below it the tab's content.
struct TabsPass {
  private var tree: DraftTree

  /// Handles the admonitions that were made of markers.
  static func run(on admonitions: [Int], of tree: inout DraftTree) {
    for admonition in admonitions where tree[admonition].kind == .admonition(kind: "tabs") {
      var pass = TabsPass(tree: DraftTree(document: Span(0, 0)))
      swap(&pass.tree, &tree)
      pass.convert(admonition)
      swap(&pass.tree, &tree)
    }
  }

  private init(tree: DraftTree) {
    self.tree = tree
  }

  private mutating func convert(_ tabs: Int) {
    let children = tree.children(of: tabs)
    guard children.contains(where: { tree[$0].kind == .paragraph }) else { return }
    tree[tabs].kind = .tabs
    var tab: Int?
    for child in children {
      if tree[child].kind == .paragraph, tab == nil || isTitle(child) {
        let title = HTMLTreeBuilder.collapsed(tree.text(of: child))
        tab = tree.insert(.tab(title: title), span: tree[child].span, before: child)
        tree.detach(child)
        continue
      }
      let open = tab ?? tree.insert(.tab(title: ""), span: tree[child].span, before: child)
      tab = open
      tree[open].span.end = max(tree[open].span.end, tree[child].span.end)
      tree.move(child, to: open)
      if tree[child].kind == .quote { tree.dissolve(child) }
    }
  }

  /// Whether a paragraph names the tab below it rather than being part of one.
  private func isTitle(_ paragraph: Int) -> Bool {
    if let next = tree[paragraph].next {
      switch tree[next].kind {
      case .quote, .admonition: return true
      default: break
      }
    }
    return tree.children(of: paragraph).allSatisfy { tree[$0].kind == .strong }
  }
}
