import Diagnostics
import Values

/// Tells of what has no text: headings, links.
///
/// A heading without one still ends the section before it; inside another block it is nothing and goes.
enum HeadingPass {
  static func run(on headings: [Int], of tree: inout DraftTree, report: inout DialectReport) {
    for heading in headings where tree[heading].firstChild == nil && tree[heading].parent != nil {
      let span = tree[heading].span
      let isAtMargin = report.source.location(at: span.start).column == 1
      let next = report.source.start(ofLine: report.source.line(at: span.start) + 1)
      let line = Span(span.start, max(span.start, next))
      report.add(
        "dialect.empty-heading", .note, at: span,
        fix: isAtMargin ? Diagnostic.Fix(span: line, replacement: "") : nil)
      guard tree[heading].parent != DraftTree.root else { continue }
      if let following = tree[heading].next {
        tree[following].attributes = tree[heading].attributes + tree[following].attributes
      }
      tree.detach(heading)
    }
  }

  /// Tells of links that nobody can see, as `[](other.md)`.
  static func report(emptyLinks links: [Int], of tree: DraftTree, to report: inout DialectReport) {
    for link in links where tree[link].firstChild == nil && tree[link].parent != nil {
      report.add(
        "dialect.empty-link", .note, at: tree[link].span,
        ["destination": .text(tree[link].text)])
    }
  }
}
