import Diagnostics
import Values

/// Makes blocks of what stands between `/// details | Title` and `///` (PyMdown Extensions, Blocks).
struct SlashPass {
  private struct Open {
    var paragraph: Int
    var line: SlashLine
  }

  private var tree: DraftTree
  private var report: DialectReport

  private static let depthLimit = 64

  /// The blocks that are admonitions, by their names.
  private static let admonitions: Set<String> = [
    "admonition", "alert", "attention", "caution", "danger", "error", "hint", "important", "info",
    "note", "primary", "success", "tip", "warning",
  ]

  /// Handles the text nodes that start with slashes, in source order.
  static func run(on texts: [Int], of tree: inout DraftTree, report: inout DialectReport) {
    guard !texts.isEmpty else { return }
    var pass = SlashPass(
      tree: DraftTree(document: Span(0, 0)), report: DialectReport(report.source))
    swap(&pass.tree, &tree)
    swap(&pass.report, &report)
    defer {
      swap(&pass.tree, &tree)
      swap(&pass.report, &report)
    }
    pass.run(on: texts)
  }

  private init(tree: DraftTree, report: DialectReport) {
    self.tree = tree
    self.report = report
  }

  private mutating func run(on texts: [Int]) {
    var open: [Open] = []
    for text in texts {
      guard let paragraph = tree[text].parent, tree[paragraph].kind == .paragraph,
        tree[paragraph].firstChild == text, let line = SlashLine(tree[text].text)
      else { continue }
      guard line.isEnd else {
        guard open.count < Self.depthLimit else { continue }
        open.append(Open(paragraph: paragraph, line: line))
        continue
      }
      let start = open.lastIndex {
        $0.line.slashes == line.slashes && tree[$0.paragraph].parent == tree[paragraph].parent
      }
      guard let start else {
        reportStray(paragraph)
        continue
      }
      for unclosed in open[(start + 1)...].reversed() { closeUnclosed(unclosed) }
      close(open[start], at: paragraph)
      open.removeSubrange(start...)
    }
    for unclosed in open.reversed() { closeUnclosed(unclosed) }
  }

  /// Puts what stands between two paragraphs into a block; both vanish.
  private mutating func close(_ open: Open, at end: Int?) {
    let span = tree[open.paragraph].span
    var block = tree.insert(kind(of: open.line), span: span, before: open.paragraph)
    while let node = tree[open.paragraph].next, node != end {
      if end == nil, tree[node].kind.isHeading { break }
      tree.move(node, to: block)
      tree[block].span.end = max(tree[block].span.end, tree[node].span.end)
    }
    tree.detach(open.paragraph)
    if let end {
      tree[block].span.end = max(tree[block].span.end, tree[end].span.end)
      tree.detach(end)
    }
    if case .tab = tree[block].kind { block = addTab(block) }
    if tree[block].kind == .quote { tree.dissolve(block) }
  }

  /// Puts a tab among those right before it.
  private mutating func addTab(_ tab: Int) -> Int {
    if let tabs = tree[tab].previous, tree[tabs].kind == .tabs {
      tree.move(tab, to: tabs)
      tree[tabs].span.end = max(tree[tabs].span.end, tree[tab].span.end)
      return tabs
    }
    tree.wrap(tab, in: .tabs)
    return tree[tab].parent ?? tab
  }

  private func kind(of line: SlashLine) -> GuideNode.Kind {
    switch line.name {
    case "details": .details(title: line.title)
    case "tab": .tab(title: line.title)
    case let name where Self.admonitions.contains(name): .admonition(kind: name)
    default: .quote
    }
  }

  private mutating func closeUnclosed(_ open: Open) {
    let start = tree[open.paragraph].span
    var last = open.paragraph
    while let next = tree[last].next, !tree[next].kind.isHeading { last = next }
    let end = tree[last].span.end
    let mark = String(repeating: "/", count: min(open.line.slashes, 64))
    report.add(
      "dialect.unclosed-block", at: start, ["name": .text(open.line.name)],
      fix: Diagnostic.Fix(span: Span(end, end), replacement: "\n\n\(mark)"))
    close(open, at: nil)
  }

  private mutating func reportStray(_ paragraph: Int) {
    let span = tree[paragraph].span
    report.add(
      "dialect.stray-block-end", at: span,
      fix: Diagnostic.Fix(span: span, replacement: ""))
    tree.detach(paragraph)
  }
}
