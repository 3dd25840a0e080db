import Diagnostics
import GuideMarkdown
import Testing

/// Expects what is true of every guide's tree, whatever its text.
func expectInvariants(
  of document: GuideDocument, _ comment: @autoclosure () -> String,
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) {
  if let violation = violation(in: document) {
    Issue.record("\(violation)\n\(comment())", sourceLocation: sourceLocation)
  }
}

private func violation(in document: GuideDocument) -> String? {
  let nodes = document.nodes
  let source = document.source
  guard nodes[0].subtreeEnd == nodes.count else { return "the document does not hold all nodes" }
  var ancestors: [Int] = []
  var attributesRead = 0
  for (index, node) in nodes.enumerated() {
    while let last = ancestors.last, nodes[last].subtreeEnd <= index { ancestors.removeLast() }
    guard node.subtreeEnd > index else { return "node \(index) ends before it starts" }
    guard node.span.end <= source.bytes.count else { return "node \(index) ends after the file" }
    guard node.attributes.lowerBound == attributesRead else {
      return "the attributes of node \(index) do not follow those before"
    }
    attributesRead = node.attributes.upperBound
    if let parent = ancestors.last {
      guard node.subtreeEnd <= nodes[parent].subtreeEnd else {
        return "node \(index) ends after its parent"
      }
      let outer = nodes[parent].span
      let start = source.line(at: node.span.start)
      let end = source.line(at: max(node.span.start, node.span.end - 1))
      guard start >= source.line(at: outer.start), end <= source.line(at: outer.end) else {
        return "node \(index) (\(node.kind)) stands on lines \(start)-\(end), outside its parent’s"
      }
    }
    ancestors.append(index)
  }
  guard attributesRead == document.attributes.count else {
    return "an attribute belongs to no node"
  }
  for diagnostic in document.diagnostics {
    for fix in diagnostic.fixes where fix.span.end > source.bytes.count {
      return "a fix of \(diagnostic.rule) ends after the file"
    }
  }
  let locations = document.diagnostics.compactMap(\.location)
  return locations == locations.sorted() ? nil : "the diagnostics are not in source order"
}
