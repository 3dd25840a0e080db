import Diagnostics

/// Makes strong what blanks at the wrong side of `**` have kept from being so: `** Note **`.
struct EmphasisPass {
  private var tree: DraftTree
  private var report: DialectReport
  private let scanner: SourceScanner

  /// Handles the text nodes that hold `**`, in source order.
  static func run(on texts: [Int], of tree: inout DraftTree, report: inout DialectReport) {
    guard !texts.isEmpty else { return }
    var pass = EmphasisPass(report.source)
    swap(&pass.tree, &tree)
    swap(&pass.report, &report)
    defer {
      swap(&pass.tree, &tree)
      swap(&pass.report, &report)
    }
    for text in texts where pass.tree[text].parent != nil { pass.read(text) }
  }

  private init(_ source: SourceFile) {
    tree = DraftTree(document: Span(0, 0))
    report = DialectReport(source)
    scanner = SourceScanner(source.bytes)
  }

  private mutating func read(_ text: Int) {
    let bytes = Array(tree[text].text.utf8)
    let marks = marks(in: bytes)
    guard marks.count == 2 else { return }
    let start = marks[0] + 2
    let inner = bytes[start..<marks[1]]
    let leading = inner.prefix(while: Byte.isBlank).count
    let trailing = inner.reversed().prefix(while: Byte.isBlank).count
    // Without a blank inside, something else than emphasis was meant.
    guard leading + trailing > 0, leading + trailing < inner.count,
      marks[0] == 0 || Byte.isBlank(bytes[marks[0] - 1]),
      let span = source(of: text, bytes, from: marks[0], to: marks[1] + 2),
      span.end - span.start == marks[1] + 2 - marks[0]
    else { return }
    let content = Array(inner.dropFirst(leading).dropLast(trailing))
    report(span, content, bytes, marks)
    rebuild(text, bytes, marks, content, span, leading: leading, trailing: trailing)
  }

  private mutating func rebuild(
    _ text: Int, _ bytes: [UInt8], _ marks: [Int], _ content: [UInt8], _ span: Span, leading: Int,
    trailing: Int
  ) {
    let end = tree[text].span.end
    var rest = Array(bytes[(marks[1] + 2)...])
    var restStart = span.end
    if trailing > 0, let first = rest.first, !Byte.isBlank(first) {
      // The blank before the mark separates the words after it.
      rest = [Byte.space] + rest
      restStart -= 1
    }
    let strong = tree.insert(.strong, span: span, after: text)
    let start = span.start + 2 + leading
    _ = tree.append(
      .text, span: Span(start, start + content.count),
      text: String(decoding: content, as: UTF8.self), to: strong)
    if !rest.isEmpty {
      _ = tree.insert(
        .text, span: Span(min(restStart, end), end),
        text: String(decoding: rest, as: UTF8.self), after: strong)
    }
    tree[text].text = String(decoding: bytes[..<marks[0]], as: UTF8.self)
    tree[text].span.end = max(tree[text].span.start, span.start)
    if marks[0] == 0 { tree.detach(text) }
  }

  private mutating func report(
    _ span: Span, _ content: [UInt8], _ bytes: [UInt8], _ marks: [Int]
  ) {
    let after = bytes[(marks[1] + 2)...].first
    let blank = after.map { Byte.isLetter($0) || Byte.isDigit($0) || $0 >= 0x80 } == true ? " " : ""
    report.add(
      "dialect.failed-emphasis", at: span,
      fix: Diagnostic.Fix(
        span: span, replacement: "**\(String(decoding: content, as: UTF8.self))**\(blank)"))
  }

  /// Where pairs of stars stand; runs of more are not meant to be read.
  private func marks(in bytes: [UInt8]) -> [Int] {
    var marks: [Int] = []
    var index = 0
    while index < bytes.count, marks.count < 3 {
      guard bytes[index] == Byte.star else {
        index += 1
        continue
      }
      let end = bytes[index...].firstIndex { $0 != Byte.star } ?? bytes.count
      if end - index == 2 { marks.append(index) }
      index = end
    }
    return marks
  }

  private func source(of text: Int, _ literal: [UInt8], from start: Int, to end: Int) -> Span? {
    let aligner = LiteralAligner(scanner: scanner)
    let origin = LiteralAligner.Position(index: 0, offset: tree[text].span.start)
    guard let first = aligner.walk(literal.span, from: origin, toIndex: start),
      let last = aligner.walk(literal.span, from: first, toIndex: end)
    else { return nil }
    return Span(first.offset, last.offset)
  }
}
