import Diagnostics
import Values

/// Makes code of the word after a backquote without a partner, where another one of the paragraph
/// was misplaced with its attribute: `` `{.action}Click ` ... ``.
enum BackquotePass {
  private static let lengthLimit = 40

  /// Handles the text nodes that hold a backquote, with the attribute lists that were misplaced.
  static func run(
    on texts: [Int], _ slips: [AttributeList], of tree: inout DraftTree,
    report: inout DialectReport
  ) {
    guard !slips.isEmpty else { return }
    let source = report.source
    for text in texts {
      guard let paragraph = tree[text].parent, tree[paragraph].kind == .paragraph else { continue }
      let first = source.line(at: tree[paragraph].span.start)
      let last = source.line(at: tree[paragraph].span.end)
      let inside = slips.filter {
        let line = source.line(at: $0.span.start)
        return line >= first && line <= last
      }
      guard inside.count == 1, let list = inside.first,
        let label = label(in: text, of: tree, SourceScanner(source.bytes))
      else { continue }
      makeCode(label, in: text, list, of: &tree)
      let found = source.text(label.span)
      report.add(
        "dialect.stray-backquote", variant: "label", at: label.span, ["found": .text(found)],
        fix: Diagnostic.Fix(
          span: label.span, replacement: "`\(label.text)`\(list.canonicalText)"))
    }
  }

  /// A word after a backquote: the bytes of the literal, and where both stand.
  private struct Label {
    var text: String
    var literal: Range<Int>
    var span: Span
  }

  /// The word after the only backquote of a text node.
  private static func label(
    in text: Int, of tree: DraftTree, _ scanner: SourceScanner
  ) -> Label? {
    let bytes = Array(tree[text].text.utf8)
    guard let mark = bytes.firstIndex(of: Byte.backquote),
      bytes.lastIndex(of: Byte.backquote) == mark
    else { return nil }
    let start = bytes[(mark + 1)...].firstIndex { !Byte.isBlank($0) } ?? bytes.count
    let end = bytes[start...].firstIndex { Byte.isBlank($0) } ?? bytes.count
    let aligner = LiteralAligner(scanner: scanner)
    let origin = LiteralAligner.Position(index: 0, offset: tree[text].span.start)
    guard start < end, end - start <= lengthLimit,
      let first = aligner.walk(bytes.span, from: origin, toIndex: mark),
      let last = aligner.walk(bytes.span, from: first, toIndex: end),
      last.offset - first.offset == end - mark
    else { return nil }
    return Label(
      text: String(decoding: bytes[start..<end], as: UTF8.self), literal: mark..<end,
      span: Span(first.offset, last.offset))
  }

  private static func makeCode(
    _ label: Label, in text: Int, _ list: AttributeList, of tree: inout DraftTree
  ) {
    let rest = tree.split(text, at: label.literal.upperBound, offset: label.span.end)
    if tree[rest].text.isEmpty { tree.detach(rest) }
    let code = tree.insert(.code, span: label.span, text: label.text, after: text)
    tree[code].attributes = list.attributes
    let bytes = Array(tree[text].text.utf8)
    tree[text].text = String(decoding: bytes[..<label.literal.lowerBound], as: UTF8.self)
    tree[text].span.end = max(tree[text].span.start, label.span.start)
    if tree[text].text.isEmpty { tree.detach(text) }
  }
}
