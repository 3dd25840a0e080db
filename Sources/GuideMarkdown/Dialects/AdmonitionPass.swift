import Diagnostics
import Values

/// Makes the quotes that start with a marker admonitions.
struct AdmonitionPass {
  private var tree: DraftTree
  private var report: DialectReport
  /// The admonitions made of markers, in source order.
  private var admonitions: [Int] = []
  private let scanner: SourceScanner
  /// The last line that was looked at for its quote mark.
  private var lineDone = 0

  /// Handles the quotes, in source order; returns the admonitions made of them.
  static func run(
    on quotes: [Int], of tree: inout DraftTree, report: inout DialectReport
  ) -> [Int] {
    var pass = AdmonitionPass(report.source)
    swap(&pass.tree, &tree)
    swap(&pass.report, &report)
    defer {
      swap(&pass.tree, &tree)
      swap(&pass.report, &report)
    }
    pass.run(on: quotes)
    return pass.admonitions
  }

  private init(_ source: SourceFile) {
    tree = DraftTree(document: Span(0, 0))
    report = DialectReport(source)
    scanner = SourceScanner(source.bytes)
  }

  private mutating func run(on quotes: [Int]) {
    for quote in quotes {
      guard let paragraph = tree[quote].firstChild, let marker = marker(of: paragraph) else {
        continue
      }
      reportLazyLines(of: quote)
      let others = splitOff(from: quote)
      convert(quote, paragraph: paragraph, marker: marker)
      for other in others {
        convert(other.node, paragraph: other.paragraph, marker: other.marker)
      }
    }
  }

  private func marker(of block: Int) -> AdmonitionMarker? {
    guard tree[block].kind == .paragraph, let text = tree[block].firstChild,
      tree[text].kind == .text
    else { return nil }
    return AdmonitionMarker(at: tree[text].span.start, in: scanner)
  }

  private mutating func convert(_ quote: Int, paragraph: Int, marker: AdmonitionMarker) {
    let kind = marker.kind
    tree[quote].kind = .admonition(kind: kind)
    let source = report.source
    if source.line(at: tree[quote].span.start) != source.line(at: marker.span.start) {
      tree[quote].span.start = marker.span.start
    }
    admonitions.append(quote)
    if !AdmonitionKinds.isKnown(kind) {
      let known = Spelling.nearest(to: kind, among: AdmonitionKinds.ofMarkers)
      let fix = known.map { Diagnostic.Fix(span: marker.span, replacement: "[!\($0)]") }
      report.add(
        "dialect.unknown-admonition", .note, at: marker.span, ["kind": .text(kind)], fix: fix)
    }
    if let text = tree[paragraph].firstChild {
      _ = tree.erase(marker.span, from: text, index: 0, trimsBlanks: true, in: scanner.bytes)
    }
    if tree[paragraph].firstChild == nil { tree.detach(paragraph) }
    if tree[quote].firstChild == nil { rejoin(quote, marker: marker) }
  }

  /// Tells of lines that CommonMark takes into a box although they have no quote mark.
  private mutating func reportLazyLines(of quote: Int) {
    let source = report.source
    let span = tree[quote].span
    let first = max(lineDone, source.line(at: span.start)) + 1
    let last = source.line(at: max(span.start, span.end - 1))
    lineDone = max(lineDone, last)
    guard first <= last else { return }
    for line in first...last {
      let start = source.start(ofLine: line)
      let content = scanner.skip(from: start, while: Byte.isBlank)
      guard let byte = scanner[content], byte != Byte.greater, !Byte.isLineEnd(byte) else {
        continue
      }
      report.add(
        "dialect.lazy-line", .note, at: Span(content, content),
        fix: Diagnostic.Fix(span: Span(start, start), replacement: "> "))
    }
  }

  /// Starts other admonitions at the later paragraphs of a quote that have markers of their own.
  private mutating func splitOff(
    from quote: Int
  ) -> [(node: Int, paragraph: Int, marker: AdmonitionMarker)] {
    let children = tree.children(of: quote)
    var result: [(node: Int, paragraph: Int, marker: AdmonitionMarker)] = []
    var end = children.count
    // From the last to the first, so that each block is moved once.
    for index in children.indices.dropFirst().reversed() {
      let paragraph = children[index]
      guard let marker = marker(of: paragraph), AdmonitionKinds.isKnown(marker.kind) else {
        continue
      }
      let start = tree[paragraph].span.start
      let node = tree.insert(
        .quote, span: Span(start, max(start, tree[quote].span.end)), after: quote)
      for child in children[index..<end] { tree.move(child, to: node) }
      tree[quote].span.end = max(tree[quote].span.start, tree[children[index - 1]].span.end)
      end = index
      result.append((node, paragraph, marker))
    }
    return result.reversed()
  }

  /// Takes the block after an empty admonition into it, when only its quote markers are missing.
  private mutating func rejoin(_ admonition: Int, marker: AdmonitionMarker) {
    let source = report.source
    guard let block = tree[admonition].next, isBody(block), self.marker(of: block) == nil
    else { return }
    let isRoute = scanner.matches("@api", at: tree[block].span.start)
    guard (marker.kind == "api") == isRoute else { return }
    let last = source.line(at: tree[admonition].span.end)
    let start = source.line(at: tree[block].span.start)
    guard start <= last + 2 else { return }
    let offset = tree[block].span.start
    let gap = Span(min(tree[admonition].span.end, offset), offset)
    let isAtMargin = source.location(at: offset).column == 1
    take(block, into: admonition)
    takeRest(into: admonition)
    report.add(
      "dialect.unquoted-admonition", at: Span(offset, offset), ["kind": .text(marker.kind)],
      fix: isAtMargin ? Diagnostic.Fix(span: gap, replacement: "\n> ") : nil)
  }

  private func isBody(_ block: Int) -> Bool {
    switch tree[block].kind {
    case .paragraph: tree[block].firstChild != nil
    case .list: true
    default: false
    }
  }

  private mutating func take(_ block: Int, into admonition: Int) {
    tree.move(block, to: admonition)
    tree[admonition].span.end = max(tree[admonition].span.end, tree[block].span.end)
  }

  /// Takes what stands in a quote right below the body.
  private mutating func takeRest(into admonition: Int) {
    guard let rest = tree[admonition].next, tree[rest].kind == .quote else { return }
    guard let first = tree[rest].firstChild else {
      tree.detach(rest)
      return
    }
    let source = report.source
    let end = source.line(at: max(tree[admonition].span.start, tree[admonition].span.end - 1))
    guard source.line(at: tree[rest].span.start) == end + 1, marker(of: first) == nil else {
      return
    }
    for child in tree.children(of: rest) { take(child, into: admonition) }
    tree[admonition].span.end = max(tree[admonition].span.end, tree[rest].span.end)
    tree.detach(rest)
  }
}
