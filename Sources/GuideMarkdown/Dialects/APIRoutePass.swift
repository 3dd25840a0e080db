import Diagnostics
import Values

/// Makes the `@api` lines of an admonition of the kind `api` routes.
struct APIRoutePass {
  private var tree: DraftTree
  private var report: DialectReport
  private let scanner: SourceScanner

  /// Handles the admonitions, in source order.
  static func run(
    on admonitions: [Int], of tree: inout DraftTree, report: inout DialectReport
  ) {
    var pass = APIRoutePass(report.source)
    swap(&pass.tree, &tree)
    swap(&pass.report, &report)
    defer {
      swap(&pass.tree, &tree)
      swap(&pass.report, &report)
    }
    pass.run(on: admonitions)
  }

  private init(_ source: SourceFile) {
    tree = DraftTree(document: Span(0, 0))
    report = DialectReport(source)
    scanner = SourceScanner(source.bytes)
  }

  private mutating func run(on admonitions: [Int]) {
    for admonition in admonitions where tree[admonition].kind == .admonition(kind: "api") {
      var child = tree[admonition].firstChild
      while let block = child {
        child = tree[block].next
        if tree[block].kind == .paragraph { extractRoutes(from: block) }
      }
    }
  }

  private mutating func extractRoutes(from paragraph: Int) {
    var last: Int?
    var child = tree[paragraph].firstChild
    while let node = child {
      guard tree[node].kind == .text, startsLine(node),
        let line = routeLine(at: tree[node].span.start)
      else {
        child = tree[node].next
        continue
      }
      guard let route = route(at: line) else {
        child = tree[node].next
        continue
      }
      let hasTextBefore = tree[node].previous != nil
      if let previous = last ?? (hasTextBefore ? paragraph : nil) {
        last = tree.insert(.apiRoute(route), span: line, after: previous)
      } else {
        _ = tree.insert(.apiRoute(route), span: line, before: paragraph)
      }
      let before = tree[node].previous
      _ = tree.erase(line, from: node, index: 0, trimsBlanks: true, in: scanner.bytes)
      child =
        before.flatMap { tree[$0].parent == nil ? nil : tree[$0].next }
        ?? tree[paragraph].firstChild
    }
    if tree[paragraph].firstChild == nil { tree.detach(paragraph) }
  }

  private func startsLine(_ text: Int) -> Bool {
    guard let previous = tree[text].previous else { return true }
    return tree[previous].kind == .softBreak || tree[previous].kind == .lineBreak
  }

  /// The source of an `@api` line, without the blanks at its end.
  private func routeLine(at offset: Int) -> Span? {
    guard scanner.matches("@api", at: offset), scanner[offset + 4].map(Byte.isSpace) ?? true else {
      return nil
    }
    return Span(offset, scanner.trimmedEnd(scanner.lineEnd(from: offset), downTo: offset))
  }

  private mutating func route(at line: Span) -> APIRoute? {
    let text = report.source.text(line)
    guard let reading = APIRouteReader.read(text) else {
      report.add("dialect.unreadable-route", at: line, ["found": .text(text)])
      return nil
    }
    if reading.isMalformed {
      let expected = APIRouteReader.canonicalText(of: reading.route)
      report.add(
        "dialect.malformed-route", at: line,
        ["found": .text(text), "expected": .text(expected)],
        fix: Diagnostic.Fix(span: line, replacement: expected))
    }
    return reading.route
  }
}
