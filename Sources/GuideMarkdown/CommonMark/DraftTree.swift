import Diagnostics

/// A guide's tree while it is being changed: nodes that know their neighbours by index.
struct DraftTree {
  struct Node {
    var kind: GuideNode.Kind
    var span: Span
    var text: String
    var attributes: [GuideAttribute] = []
    fileprivate(set) var parent: Int?
    fileprivate(set) var previous: Int?
    fileprivate(set) var next: Int?
    fileprivate(set) var firstChild: Int?
    fileprivate(set) var lastChild: Int?
  }

  private(set) var nodes: [Node] = []

  /// The index of the document.
  static let root = 0

  init(document span: Span) {
    nodes.reserveCapacity(span.end / 48 + 1)
    nodes.append(Node(kind: .document, span: span, text: ""))
  }

  subscript(_ index: Int) -> Node {
    _read { yield nodes[index] }
    _modify { yield &nodes[index] }
  }

  /// Adds a node as the last child of another one.
  mutating func append(
    _ kind: GuideNode.Kind, span: Span, text: String = "", to parent: Int
  ) -> Int {
    let index = create(kind, span: span, text: text)
    attach(index, to: parent)
    return index
  }

  mutating func insert(
    _ kind: GuideNode.Kind, span: Span, text: String = "", after sibling: Int
  ) -> Int {
    let index = create(kind, span: span, text: text)
    place(index, after: sibling)
    return index
  }

  mutating func insert(
    _ kind: GuideNode.Kind, span: Span, text: String = "", before sibling: Int
  ) -> Int {
    let index = create(kind, span: span, text: text)
    place(index, before: sibling)
    return index
  }

  /// Puts a new node in another one's place and makes that one its only child.
  mutating func wrap(_ index: Int, in kind: GuideNode.Kind) {
    let wrapper = insert(kind, span: nodes[index].span, before: index)
    detach(index)
    attach(index, to: wrapper)
  }

  /// Moves a node, with what is below it, to the end of another one's children.
  mutating func move(_ index: Int, to parent: Int) {
    detach(index)
    attach(index, to: parent)
  }

  /// Moves a node, with what is below it, to the place after another one.
  mutating func move(_ index: Int, after sibling: Int) {
    detach(index)
    place(index, after: sibling)
  }

  /// Puts a node's children in its place.
  mutating func dissolve(_ index: Int) {
    var last = index
    while let child = nodes[index].firstChild {
      detach(child)
      place(child, after: last)
      last = child
    }
    detach(index)
  }

  /// The indices of a node's children, in order.
  func children(of index: Int) -> [Int] {
    var result: [Int] = []
    var child = nodes[index].firstChild
    while let current = child {
      result.append(current)
      child = nodes[current].next
    }
    return result
  }

  /// Takes a node, with what is below it, out of the tree.
  mutating func detach(_ index: Int) {
    let node = nodes[index]
    if let previous = node.previous {
      nodes[previous].next = node.next
    } else if let parent = node.parent {
      nodes[parent].firstChild = node.next
    }
    if let next = node.next {
      nodes[next].previous = node.previous
    } else if let parent = node.parent {
      nodes[parent].lastChild = node.previous
    }
    nodes[index].parent = nil
    nodes[index].previous = nil
    nodes[index].next = nil
  }

  /// The node that follows in preorder, within the subtree of `scope`.
  func following(_ index: Int, in scope: Int) -> Int? {
    nodes[index].firstChild ?? followingSubtree(index, in: scope)
  }

  /// The node that follows a node's last descendant in preorder, within the subtree of `scope`.
  func followingSubtree(_ index: Int, in scope: Int) -> Int? {
    var current = index
    while current != scope {
      if let next = nodes[current].next { return next }
      guard let parent = nodes[current].parent else { return nil }
      current = parent
    }
    return nil
  }

  /// The paragraph or heading that holds an inline node, or the node itself.
  func block(of index: Int) -> Int {
    var current = index
    while nodes[current].kind.isInline, let parent = nodes[current].parent { current = parent }
    return current
  }

  private mutating func create(_ kind: GuideNode.Kind, span: Span, text: String) -> Int {
    nodes.append(Node(kind: kind, span: span, text: text))
    return nodes.count - 1
  }

  private mutating func attach(_ index: Int, to parent: Int) {
    let last = nodes[parent].lastChild
    nodes[index].parent = parent
    nodes[index].previous = last
    nodes[parent].lastChild = index
    if let last { nodes[last].next = index } else { nodes[parent].firstChild = index }
  }

  private mutating func place(_ index: Int, after sibling: Int) {
    let parent = nodes[sibling].parent
    let next = nodes[sibling].next
    nodes[index].parent = parent
    nodes[index].previous = sibling
    nodes[index].next = next
    nodes[sibling].next = index
    if let next {
      nodes[next].previous = index
    } else if let parent {
      nodes[parent].lastChild = index
    }
  }

  private mutating func place(_ index: Int, before sibling: Int) {
    if let previous = nodes[sibling].previous { return place(index, after: previous) }
    let parent = nodes[sibling].parent
    nodes[index].parent = parent
    nodes[index].next = sibling
    nodes[sibling].previous = index
    if let parent { nodes[parent].firstChild = index }
  }
}
