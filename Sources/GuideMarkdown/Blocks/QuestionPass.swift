import Diagnostics

/// Makes the questions of `> [!faq]`, and the parameters in boxes of the API, definition lists.
///
/// In such a box the depth of the quotes tells terms from definitions: a paragraph with a deeper
/// quote below it is a term, the quote its definition. So is a text that ends with a colon above a
/// list.
struct QuestionPass {
  private var tree: DraftTree

  /// Handles the admonitions that were made of markers.
  static func run(on admonitions: [Int], of tree: inout DraftTree) {
    var pass = QuestionPass(tree: DraftTree(document: Span(0, 0)))
    swap(&pass.tree, &tree)
    defer { swap(&pass.tree, &tree) }
    for admonition in admonitions { pass.read(admonition) }
  }

  private init(tree: DraftTree) {
    self.tree = tree
  }

  private mutating func read(_ admonition: Int) {
    switch tree[admonition].kind {
    case .admonition(kind: "faq"):
      guard convert(admonition) else { return }
      for list in tree.children(of: admonition) where tree[list].kind == .definitionList {
        tree[list].attributes.append(
          GuideAttribute(kind: .class, name: "faq", span: tree[admonition].span))
      }
      tree.dissolve(admonition)
    case .admonition(kind: "api"): _ = convert(admonition)
    default: break
    }
  }

  /// Makes lists of a box's terms and of those in their definitions; false where there are none.
  private mutating func convert(_ box: Int) -> Bool {
    var remaining = [box]
    var isChanged = false
    while let container = remaining.popLast() {
      let definitions = convertChildren(of: container)
      isChanged = isChanged || !definitions.isEmpty
      remaining += definitions
    }
    return isChanged
  }

  /// Makes the terms and definitions among a node's children; returns the definitions.
  private mutating func convertChildren(of container: Int) -> [Int] {
    var definitions: [Int] = []
    var list: Int?
    var child = tree[container].firstChild
    while let term = child {
      guard tree[term].kind == .paragraph, let next = tree[term].next, defines(next, term) else {
        child = tree[term].next
        list = nil
        continue
      }
      let open = list ?? tree.insert(.definitionList, span: tree[term].span, before: term)
      list = open
      tree.move(term, to: open)
      tree[term].kind = .term
      var definition: Int? = next
      while let node = definition, defines(node, term) {
        definition = tree[node].next
        definitions.append(add(node, to: open))
      }
      child = definition
    }
    return definitions
  }

  private mutating func add(_ node: Int, to list: Int) -> Int {
    tree.move(node, to: list)
    tree[list].span.end = max(tree[list].span.end, tree[node].span.end)
    guard tree[node].kind == .quote else {
      tree.wrap(node, in: .definition)
      return tree[node].parent ?? node
    }
    tree[node].kind = .definition
    // A quote in a quote and nothing beside it is one more mark before the text.
    while let child = tree[node].firstChild, child == tree[node].lastChild,
      tree[child].kind == .quote
    {
      tree.dissolve(child)
    }
    return node
  }

  /// Whether a block defines the term above it.
  private func defines(_ block: Int, _ term: Int) -> Bool {
    switch tree[block].kind {
    case .quote: true
    case .admonition: tree[block].span.start > tree[term].span.start && tree.endsWithColon(term)
    case .list: tree.endsWithColon(term)
    default: false
    }
  }
}
