package import Diagnostics

/// A guide as the dialect layer read it: one flat array of nodes, in document order.
///
/// The nodes stand in preorder; a node's descendants are the nodes between it and its `subtreeEnd`.
/// Nothing is recursive, so that a guide nested a hundred thousand levels deep costs no stack.
package struct GuideDocument: Sendable {
  package let source: SourceFile
  package let dialect: Dialect
  package let frontMatter: FrontMatter
  /// The nodes in preorder; the first one is the document itself.
  package let nodes: [GuideNode]
  /// The attributes of all nodes; each node holds a range of them.
  package let attributes: [GuideAttribute]
  /// What is wrong with the guide's form, in source order.
  package let diagnostics: [Diagnostic]

  package init(
    source: SourceFile, dialect: Dialect, frontMatter: FrontMatter, nodes: [GuideNode],
    attributes: [GuideAttribute], diagnostics: [Diagnostic]
  ) {
    precondition(nodes.first?.kind == .document, "a guide's first node is the document")
    self.source = source
    self.dialect = dialect
    self.frontMatter = frontMatter
    self.nodes = nodes
    self.attributes = attributes
    self.diagnostics = diagnostics
  }

  /// The indices of a node's children, in order.
  package func children(of index: Int) -> [Int] {
    let end = nodes[index].subtreeEnd
    var count = 0
    var child = index + 1
    while child < end {
      count += 1
      child = nodes[child].subtreeEnd
    }
    // One allocation of the right size costs less than those of a growing array.
    var result: [Int] = []
    result.reserveCapacity(count)
    child = index + 1
    while child < end {
      result.append(child)
      child = nodes[child].subtreeEnd
    }
    return result
  }

  /// Whether a node carries a class, as `action` in `{.action}` or `external` in `{: external}`.
  package func hasClass(_ name: String, _ node: GuideNode) -> Bool {
    attributes[node.attributes].contains { $0.kind == .class && $0.name == name }
  }
}
