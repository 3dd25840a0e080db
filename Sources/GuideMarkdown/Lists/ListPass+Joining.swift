import Diagnostics
import Values

extension ListPass {
  /// Moves a block into an item.
  mutating func moveInto(_ item: Int, of list: Int, _ block: Int) {
    tree.move(block, to: item)
    let end = tree[block].span.end
    tree[item].span.end = max(tree[item].span.end, end)
    tree[list].span.end = max(tree[list].span.end, end)
  }

  /// Moves the items of one list to the end of another, and returns how many they are.
  mutating func append(itemsOf next: Int, to list: Int) -> Int {
    let items = tree.children(of: next)
    for item in items { tree.move(item, to: list) }
    tree[list].span.end = max(tree[list].span.end, tree[next].span.end)
    tree[list].attributes += tree[next].attributes
    tree.detach(next)
    return items.count
  }

  /// How many lines stand between two blocks.
  func lines(between first: Int, and second: Int) -> Int {
    let end = max(tree[first].span.start, tree[first].span.end - 1)
    return report.source.line(at: tree[second].span.start) - report.source.line(at: end) - 1
  }

  func column(of node: Int) -> Int {
    report.source.location(at: tree[node].span.start).column
  }

  /// Whether an item's text announces what follows.
  func endsWithColon(_ item: Int) -> Bool {
    guard let paragraph = tree[item].lastChild, tree[paragraph].kind == .paragraph else {
      return false
    }
    return tree.endsWithColon(paragraph)
  }

  /// Tells that blocks between two numbers are part of the item before them.
  mutating func reportBroken(_ list: Int, _ blocks: [Int], before next: Int) {
    let source = report.source
    guard let first = blocks.first else { return }
    var fix: Diagnostic.Fix?
    let start = source.line(at: tree[first].span.start)
    let lines = start..<max(start, source.line(at: tree[next].span.start))
    if column(of: list) == 1, column(of: first) == 1, lines.count <= 64 {
      var text = ""
      for line in lines {
        let content = source.span(ofLine: line)
        let end = source.start(ofLine: line + 1)
        text += (content.isEmpty ? "" : "   ") + source.text(Span(content.start, end))
      }
      let span = Span(
        source.start(ofLine: lines.lowerBound), source.start(ofLine: lines.upperBound))
      fix = Diagnostic.Fix(span: span, replacement: text)
    }
    report.add("dialect.broken-list", .note, at: tree[first].span, fix: fix)
  }
}
