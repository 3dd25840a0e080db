import Diagnostics
import GuideMarkdown
import Values

/// Writes a guide's tree as text: a line for each node, its place, text and attributes, then the
/// diagnostics.
func treeDump(_ document: GuideDocument) -> String {
  var lines: [String] = []
  var ends: [Int] = []
  for (index, node) in document.nodes.enumerated() {
    while let end = ends.last, end <= index { ends.removeLast() }
    let indentation = String(repeating: "  ", count: ends.count)
    lines.append(indentation + line(for: node, in: document))
    ends.append(node.subtreeEnd)
  }
  for diagnostic in document.diagnostics {
    let place = diagnostic.location.map { "\($0.line):\($0.column)" } ?? "-"
    let fixes = diagnostic.fixes.map { " ⇒ \(document.source.text($0.span)) → \($0.replacement)" }
    lines.append(
      "\(diagnostic.severity.rawValue) \(place) \(diagnostic.message.key)\(fixes.joined())")
  }
  return lines.joined(separator: "\n")
}

private func line(for node: GuideNode, in document: GuideDocument) -> String {
  let start = document.source.location(at: node.span.start)
  let end = document.source.location(at: node.span.end)
  var parts = [
    name(of: node.kind), "\(start.line):\(start.column)-\(end.line):\(end.column)",
  ]
  if !node.text.isEmpty {
    parts.append("‘\(node.text.replacing("\n", with: "⏎"))’")
  }
  let attributes = document.attributes[node.attributes].map(text(of:))
  if !attributes.isEmpty { parts.append("{\(attributes.joined(separator: " "))}") }
  return parts.joined(separator: " ")
}

private func name(of kind: GuideNode.Kind) -> String {
  switch kind {
  case .heading(let level): "heading \(level)"
  case .list(let start): start.map { "list from \($0)" } ?? "list"
  case .admonition(let kind): "admonition \(kind)"
  case .apiRoute(let route):
    "apiRoute "
      + [route.branch, route.section, route.method, route.path]
      .compactMap(\.self).filter { !$0.isEmpty }
      .joined(separator: " ")
  case .codeBlock(let info): info.isEmpty ? "codeBlock" : "codeBlock \(info)"
  case .tableRow(let isHeader): isHeader ? "tableRow header" : "tableRow"
  case .tab(let title): "tab \(title)"
  case .details(let title): "details \(title)"
  default: "\(kind)"
  }
}

private func text(of attribute: GuideAttribute) -> String {
  switch attribute.kind {
  case .class: ".\(attribute.name)"
  case .id: "#\(attribute.name)"
  case .key: "\(attribute.name)=\(attribute.value)"
  }
}
