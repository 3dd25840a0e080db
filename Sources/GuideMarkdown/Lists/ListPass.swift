import Diagnostics
import Values

/// Puts together the lists that CommonMark takes apart and a guide means as one.
///
/// A bullet among numbers, an image between two numbers and a text below an empty bullet end a list
/// for CommonMark; for the people who wrote them they do not.
struct ListPass {
  var tree: DraftTree
  var report: DialectReport
  /// How many blocks may stand between two numbers of a list.
  private static let reach = 8

  /// Handles the lists, in source order.
  static func run(on lists: [Int], of tree: inout DraftTree, report: inout DialectReport) {
    guard !lists.isEmpty else { return }
    var pass = ListPass(tree: DraftTree(document: Span(0, 0)), report: DialectReport(report.source))
    swap(&pass.tree, &tree)
    swap(&pass.report, &report)
    defer {
      swap(&pass.tree, &tree)
      swap(&pass.report, &report)
    }
    pass.run(on: lists)
  }

  private mutating func run(on lists: [Int]) {
    for list in lists where tree[list].parent != nil {
      var count = tree.childCount(of: list)
      while let next = tree[list].next, join(next, to: list, &count) {}
    }
  }

  /// Joins what follows a list to it; false where it is no part of it.
  private mutating func join(_ next: Int, to list: Int, _ count: inout Int) -> Bool {
    guard let item = tree[list].lastChild else { return false }
    if tree[item].firstChild == nil { return fill(item, of: list, with: next) }
    if case .list(let start) = tree[next].kind, joinList(next, start, to: list, item, &count) {
      return true
    }
    return joinInterrupted(by: next, list, item, &count)
  }

  /// A paragraph on the line below an empty bullet is the bullet's text.
  private mutating func fill(_ item: Int, of list: Int, with next: Int) -> Bool {
    let source = report.source
    let line = source.line(at: tree[item].span.start)
    guard tree[next].kind == .paragraph, source.line(at: tree[next].span.start) == line + 1
    else { return false }
    let marker = SourceScanner(source.bytes).trimmedEnd(
      source.span(ofLine: line).end, downTo: tree[item].span.start)
    let start = tree[next].span.start
    report.add(
      "dialect.empty-bullet", at: tree[item].span,
      fix: Diagnostic.Fix(span: Span(marker, max(marker, start)), replacement: " "))
    moveInto(item, of: list, next)
    return true
  }

  private mutating func joinList(
    _ next: Int, _ start: Int?, to list: Int, _ item: Int, _ count: inout Int
  ) -> Bool {
    guard case .list(let first) = tree[list].kind else { return false }
    let gap = lines(between: list, and: next)
    let isIndented = column(of: next) > column(of: list)
    switch (first, start) {
    case (.some, nil):
      if endsWithColon(item), gap <= 1 || isIndented {
        moveInto(item, of: list, next)
        return true
      }
      if isIndented, gap <= 1 {
        moveInto(item, of: list, next)
        return true
      }
      guard gap == 0 else { return false }
    case (nil, .some):
      guard endsWithColon(item), gap == 0 else { return false }
      moveInto(item, of: list, next)
      return true
    case (nil, nil):
      // A bullet whose text stands below it goes on with a list of such bullets.
      let isBare = tree[next].firstChild.map { tree[$0].firstChild == nil } ?? false
      guard gap == 0 || (gap <= 1 && isBare) else { return false }
    case (.some(let first), .some(let start)):
      guard start == first + count, start > 1 else { return false }
    }
    count += append(itemsOf: next, to: list)
    return true
  }

  /// A list goes on with its next number after a few other blocks.
  private mutating func joinInterrupted(
    by next: Int, _ list: Int, _ item: Int, _ count: inout Int
  ) -> Bool {
    guard case .list(.some(let first)) = tree[list].kind else { return false }
    var between: [Int] = []
    var current: Int? = next
    while let node = current, between.count <= Self.reach {
      if case .list(.some(let start)) = tree[node].kind {
        guard start == first + count, start > 1, !between.isEmpty else { return false }
        // What ends with a colon announces the next items: indented, it would be part of the last one.
        if let last = between.last, !tree.endsWithColon(last) {
          reportBroken(list, between, before: node)
        }
        for block in between { moveInto(item, of: list, block) }
        count += append(itemsOf: node, to: list)
        return true
      }
      switch tree[node].kind {
      case .heading, .thematicBreak, .htmlBlock: return false
      default: between.append(node)
      }
      current = tree[node].next
    }
    return false
  }
}
