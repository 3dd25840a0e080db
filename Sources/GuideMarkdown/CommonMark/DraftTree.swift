import Diagnostics

/// A guide's tree while it is being changed: nodes that know their neighbours by index.
struct DraftTree {
  struct Node {
    var kind: GuideNode.Kind
    var span: Span
    var text: String
    var attributes: [GuideAttribute] = []
    fileprivate var links = Links()

    var parent: Int? { Links.index(links.parent) }
    var previous: Int? { Links.index(links.previous) }
    var next: Int? { Links.index(links.next) }
    var firstChild: Int? { Links.index(links.firstChild) }
    var lastChild: Int? { Links.index(links.lastChild) }
  }

  /// The neighbours of a node, each by its index; -1 for none.
  fileprivate struct Links {
    var parent: Int32 = -1
    var previous: Int32 = -1
    var next: Int32 = -1
    var firstChild: Int32 = -1
    var lastChild: Int32 = -1

    @inline(__always)
    static func index(_ link: Int32) -> Int? { link < 0 ? nil : Int(link) }
  }

  private(set) var nodes: [Node] = []

  /// The index of the document.
  static let root = 0

  init(document span: Span) {
    nodes.reserveCapacity(span.end / 32 + 1)
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
    let index = nodes.count
    let last = nodes[parent].links.lastChild
    nodes[parent].links.lastChild = Int32(index)
    if last >= 0 {
      nodes[Int(last)].links.next = Int32(index)
    } else {
      nodes[parent].links.firstChild = Int32(index)
    }
    let links = Links(parent: Int32(parent), previous: last)
    nodes.append(Node(kind: kind, span: span, text: text, links: links))
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
    attach(Int32(index), to: wrapper)
  }

  /// Moves a node, with what is below it, to the end of another one's children.
  mutating func move(_ index: Int, to parent: Int) {
    detach(index)
    attach(Int32(index), to: parent)
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
    result.reserveCapacity(childCount(of: index))
    var child = nodes[index].firstChild
    while let current = child {
      result.append(current)
      child = nodes[current].next
    }
    return result
  }

  /// How many children a node has.
  func childCount(of index: Int) -> Int {
    var count = 0
    var child = nodes[index].firstChild
    while let current = child {
      count += 1
      child = nodes[current].next
    }
    return count
  }

  /// Takes a node, with what is below it, out of the tree.
  mutating func detach(_ index: Int) {
    let links = nodes[index].links
    if links.previous >= 0 {
      nodes[Int(links.previous)].links.next = links.next
    } else if links.parent >= 0 {
      nodes[Int(links.parent)].links.firstChild = links.next
    }
    if links.next >= 0 {
      nodes[Int(links.next)].links.previous = links.previous
    } else if links.parent >= 0 {
      nodes[Int(links.parent)].links.lastChild = links.previous
    }
    nodes[index].links.parent = -1
    nodes[index].links.previous = -1
    nodes[index].links.next = -1
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

  private mutating func attach(_ index: Int32, to parent: Int) {
    let last = nodes[parent].links.lastChild
    nodes[Int(index)].links.parent = Int32(parent)
    nodes[Int(index)].links.previous = last
    nodes[parent].links.lastChild = index
    if last >= 0 {
      nodes[Int(last)].links.next = index
    } else {
      nodes[parent].links.firstChild = index
    }
  }

  private mutating func place(_ index: Int, after sibling: Int) {
    let parent = nodes[sibling].links.parent
    let next = nodes[sibling].links.next
    nodes[index].links.parent = parent
    nodes[index].links.previous = Int32(sibling)
    nodes[index].links.next = next
    nodes[sibling].links.next = Int32(index)
    if next >= 0 {
      nodes[Int(next)].links.previous = Int32(index)
    } else if parent >= 0 {
      nodes[Int(parent)].links.lastChild = Int32(index)
    }
  }

  private mutating func place(_ index: Int, before sibling: Int) {
    if let previous = nodes[sibling].previous { return place(index, after: previous) }
    let parent = nodes[sibling].links.parent
    nodes[index].links.parent = parent
    nodes[index].links.next = Int32(sibling)
    nodes[sibling].links.previous = Int32(index)
    if parent >= 0 { nodes[Int(parent)].links.firstChild = Int32(index) }
  }
}
