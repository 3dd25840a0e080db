import Diagnostics
import GuideMarkdown

/// The words of a block, without code, addresses and the texts of images.
struct BlockText {
  private(set) var text = ""
  /// Where each node's text begins in `text`.
  private var parts: [(start: Int, node: Int)] = []

  init(_ block: ComparableBlock, in document: GuideDocument) {
    var index = block.node + 1
    let end = block.form == .title ? index : document.nodes[block.node].subtreeEnd
    while index < end {
      let node = document.nodes[index]
      switch node.kind {
      case .text:
        parts.append((text.utf8.count, index))
        text += node.text
      case .softBreak, .lineBreak, .paragraph: text += " "
      case .tableCell: text += "|"
      // Code is no word, and ends one.
      case .code: text += "`"
      case .image, .codeBlock:
        text += " "
        index = node.subtreeEnd
        continue
      default: break
      }
      index += 1
    }
  }

  /// Where a part of the text stands in the source; the node's whole span where its text was
  /// written otherwise.
  func span(_ start: Int, _ end: Int, in document: GuideDocument) -> Span? {
    guard let part = parts.last(where: { $0.start <= start }) else { return nil }
    let node = document.nodes[part.node]
    let length = node.text.utf8.count
    guard node.span.end - node.span.start == length else { return node.span }
    let first = node.span.start + start - part.start
    return Span(first, max(first, min(node.span.end, node.span.start + end - part.start)))
  }
}
