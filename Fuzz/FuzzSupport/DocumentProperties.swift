import Diagnostics
import GuideMarkdown

/// What holds for every document: its nodes nest, and all spans are ranges of the source.
struct DocumentProperties {
  private let document: GuideDocument

  init(_ document: GuideDocument) { self.document = document }

  func check() {
    let nodes = document.nodes
    var open: [Int] = []
    for (index, node) in nodes.enumerated() {
      while let end = open.last, end <= index { open.removeLast() }
      precondition(node.subtreeEnd > index, "a node belongs to its own subtree")
      precondition(node.subtreeEnd <= open.last ?? nodes.count, "subtrees nest")
      precondition(index == 0 || !open.isEmpty, "there is one root")
      open.append(node.subtreeEnd)
      check(node.span, "a node")
      precondition(
        node.attributes.lowerBound >= 0
          && node.attributes.upperBound <= document.attributes.count, "attributes exist")
    }
    precondition(nodes.first?.subtreeEnd == nodes.count, "the document holds every node")
    for attribute in document.attributes { check(attribute.span, "an attribute") }
    GuideProperties.check(document.diagnostics, in: document.source)
  }

  private func check(_ span: Span, _ what: String) {
    precondition(
      span.start >= 0 && span.start <= span.end && span.end <= document.source.bytes.count,
      "\(what) stands in the source")
  }
}
