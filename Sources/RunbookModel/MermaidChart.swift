/// The lines of a flowchart: its nodes, in subgraphs, then its edges.
///
/// Edges stand apart because a node belongs to the first subgraph that mentions it.
struct MermaidChart {
  private var nodes = ["flowchart TD"]
  private var edges: [String] = []
  private var nodeCount = 0
  private var subgraphCount = 0
  private var optionalNodes: [String] = []
  private var indentation = "  "

  /// The longest text of a node or an edge, in characters.
  private static let limit = 100

  enum Shape {
    case step, decision, end
  }

  mutating func beginSubgraph(title: String) {
    subgraphCount += 1
    let title = title.isEmpty ? String(subgraphCount) : title
    line("subgraph p\(subgraphCount)[\"\(MermaidText.label(title, limit: Self.limit))\"]")
    indentation = "    "
  }

  mutating func endSubgraph() {
    indentation = "  "
    line("end")
  }

  /// Adds a node and returns its name.
  mutating func node(_ shape: Shape, _ text: String, isOptional: Bool = false) -> String {
    nodeCount += 1
    let name = "n\(nodeCount)"
    let label = "\"" + MermaidText.label(text.isEmpty ? "?" : text, limit: Self.limit) + "\""
    switch shape {
    case .step: line("\(name)[\(label)]")
    case .decision: line("\(name){\(label)}")
    case .end: line("\(name)((\" \"))")
    }
    if isOptional { optionalNodes.append(name) }
    return name
  }

  mutating func edge(from end: MermaidFlow.End, to node: String) {
    let label = end.label.map { "|\"\(MermaidText.label($0, limit: Self.limit))\"|" } ?? ""
    edges.append("  \(end.node) -->\(label) \(node)")
  }

  private mutating func line(_ text: String) { nodes.append(indentation + text) }

  func text() -> String {
    var lines = nodes + edges
    if !optionalNodes.isEmpty {
      lines.append("  classDef optional stroke-dasharray: 5 5")
      lines.append("  class \(optionalNodes.joined(separator: ",")) optional")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
