extension DraftTree {
  /// The nodes in preorder with the ends of their subtrees, and the attributes of them all.
  func flattened() -> (nodes: [GuideNode], attributes: [GuideAttribute]) {
    var result: [GuideNode] = []
    result.reserveCapacity(nodes.count)
    var attributes: [GuideAttribute] = []
    /// The ancestors of the current node: where each stands here and in the result.
    var open: [(draft: Int, final: Int)] = []
    var current: Int? = Self.root
    while let index = current {
      let node = nodes[index]
      let firstAttribute = attributes.count
      attributes += node.attributes
      result.append(
        GuideNode(
          kind: node.kind, span: node.span, subtreeEnd: result.count + 1, text: node.text,
          attributes: firstAttribute..<attributes.count))
      if let child = node.firstChild {
        open.append((index, result.count - 1))
        current = child
        continue
      }
      current = node.next
      while current == nil, let parent = open.popLast() {
        result[parent.final].subtreeEnd = result.count
        current = nodes[parent.draft].next
      }
    }
    return (result, attributes)
  }
}
