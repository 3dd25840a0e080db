extension DraftTree {
  /// The nodes in preorder with the ends of their subtrees, and the attributes of them all.
  ///
  /// The texts are moved: the tree is of no use afterwards.
  mutating func flatten() -> (nodes: [GuideNode], attributes: [GuideAttribute]) {
    var result: [GuideNode] = []
    result.reserveCapacity(nodes.count)
    var attributes: [GuideAttribute] = []
    /// The ancestors of the current node: where each stands here and in the result.
    var open: [(draft: Int, final: Int)] = []
    var current: Int? = Self.root
    while let index = current {
      let firstAttribute = attributes.count
      if !self[index].attributes.isEmpty { attributes += self[index].attributes }
      var text = ""
      swap(&text, &self[index].text)
      result.append(
        GuideNode(
          kind: self[index].kind, span: self[index].span, subtreeEnd: result.count + 1, text: text,
          attributes: firstAttribute..<attributes.count))
      if let child = self[index].firstChild {
        open.append((index, result.count - 1))
        current = child
        continue
      }
      current = self[index].next
      while current == nil, let parent = open.popLast() {
        result[parent.final].subtreeEnd = result.count
        current = self[parent.draft].next
      }
    }
    return (result, attributes)
  }
}
