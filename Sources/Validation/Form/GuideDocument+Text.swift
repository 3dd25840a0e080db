import Diagnostics
import GuideMarkdown

extension GuideDocument {
  /// The text of a node and of all that it holds, a blank for each line break.
  func text(of index: Int) -> String {
    var text = ""
    for node in nodes[index..<max(index + 1, nodes[index].subtreeEnd)] {
      switch node.kind {
      case .text, .code, .codeBlock: text += node.text
      case .softBreak, .lineBreak: text += " "
      default: break
      }
    }
    return text
  }

  /// Where a node's destination stands in the guide; nil where it is not written as it is read.
  func destinationSpan(of node: GuideNode) -> Span? {
    let wanted = Array(node.text.utf8)
    guard !wanted.isEmpty else { return nil }
    let end = min(node.span.end, source.bytes.count)
    var start = end - wanted.count
    // From the back: a link's text may be its own destination.
    while start >= node.span.start {
      if source.bytes[start] == wanted[0],
        source.bytes[start..<start + wanted.count].elementsEqual(wanted)
      {
        return Span(start, start + wanted.count)
      }
      start -= 1
    }
    return nil
  }
}
