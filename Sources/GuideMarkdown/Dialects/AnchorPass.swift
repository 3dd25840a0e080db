import Diagnostics

/// Makes the anchors in headings, `<a name="…"></a>`, ids of the headings.
enum AnchorPass {
  static func run(on headings: [Int], of tree: inout DraftTree) {
    for heading in headings {
      var child = tree[heading].firstChild
      var isOpen = false
      while let node = child {
        child = tree[node].next
        guard tree[node].kind == .inlineHTML else { continue }
        let bytes = Array(tree[node].text.utf8)
        if let name = name(in: SourceScanner(bytes)) {
          tree[heading].attributes.append(
            GuideAttribute(kind: .id, name: name, span: tree[node].span))
          isOpen = true
          tree.detach(node)
        } else if isOpen, tree[node].text == "</a>" {
          isOpen = false
          tree.detach(node)
        }
      }
    }
  }

  /// The name of an anchor's opening tag that is no link.
  private static func name(in tag: SourceScanner) -> String? {
    guard tag.matches("<a ", at: 0) || tag.matches("<A ", at: 0) else { return nil }
    let start = tag.skip(from: 2, while: Byte.isSpace)
    guard tag.matches("name=", at: start) || tag.matches("id=", at: start) else { return nil }
    let equals = tag.skip(from: start) { $0 != Byte.equals }
    guard let mark = tag[equals + 1], mark == Byte.quote || mark == Byte.apostrophe else {
      return nil
    }
    let end = tag.skip(from: equals + 2) { $0 != mark }
    return end > equals + 2 && end < tag.end ? tag.text(equals + 2, end) : nil
  }
}
