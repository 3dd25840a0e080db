import Diagnostics
import GuideMarkdown

/// A heading of the guide's own text, not of a box, a list or something to unfold.
struct DocumentHeading {
  let index: Int
  let level: Int
  let span: Span
  let text: String
  /// Whether it begins with number signs, as many as its level.
  let hasMarks: Bool

  /// The headings in the guide's order.
  static func all(in document: GuideDocument) -> [DocumentHeading] {
    var headings: [DocumentHeading] = []
    var index = 0
    while index < document.nodes.count {
      let node = document.nodes[index]
      switch node.kind {
      case .heading(let level):
        let marks = document.source.bytes[node.span.start...].prefix { $0 == 0x23 }.count
        headings.append(
          DocumentHeading(
            index: index, level: level, span: node.span, text: document.text(of: index),
            hasMarks: marks == level))
        index = node.subtreeEnd
      case .document, .tabs, .tab: index += 1
      default: index = max(index + 1, node.subtreeEnd)
      }
    }
    return headings
  }
}
