/// Puts the variables of IBM Cloud guides into words, in texts and in code.
enum VariablePass {
  static func run(on tree: inout DraftTree) {
    for index in tree.nodes.indices {
      let node = tree[index]
      guard node.kind == .text || node.kind == .code, node.parent != nil,
        let text = SiteVariables.substituted(node.text)
      else { continue }
      if isDefinitions(node.text), let paragraph = node.parent,
        tree[paragraph].kind == .paragraph, tree[paragraph].firstChild == tree[paragraph].lastChild
      {
        tree.detach(paragraph)
      } else {
        tree[index].text = text
      }
    }
  }

  private static func isDefinitions(_ text: String) -> Bool {
    text == "{{site.data.keyword.\(SiteVariables.attributeDefinitions)}}"
  }
}
