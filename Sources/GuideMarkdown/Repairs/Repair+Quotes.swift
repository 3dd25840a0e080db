import Diagnostics

extension Repair {
  /// In questions and tabs the depth of the quote tells what a line is; for CommonMark a line that
  /// is less deep goes on with the paragraph before it.
  mutating func repairQuoteDepths() {
    var codeLines: Set<Int>?
    var done = 0
    for quote in quotes {
      guard tree[quote].span.start >= done, let kind = markedKind(of: quote),
        kind == "faq" || kind == "tabs"
      else { continue }
      let lines = codeLines ?? linesOfCode()
      codeLines = lines
      let last = source.line(at: max(tree[quote].span.start, tree[quote].span.end - 1))
      done = tree[quote].span.end
      var depth = 0
      for line in source.line(at: tree[quote].span.start)...last {
        let markers = markers(ofLine: line).count
        if isBlank(line: line) || markers == 0 || lines.contains(line) {
          depth = 0
          continue
        }
        if markers < depth, insertEmptyLine(before: line), kind == "tabs" {
          let start = source.start(ofLine: line)
          tell(
            "dialect.missing-quote-line", .note, at: Span(start, start),
            fix: Diagnostic.Fix(
              span: Span(start, start), replacement: prefix(ofLine: line) + "\n"))
        }
        depth = markers
      }
    }
  }

  private func markedKind(of quote: Int) -> String? {
    guard let paragraph = tree[quote].firstChild, tree[paragraph].kind == .paragraph,
      let text = tree[paragraph].firstChild, tree[text].kind == .text
    else { return nil }
    return AdmonitionMarker(at: tree[text].span.start, in: scanner)?.kind
  }

  private func linesOfCode() -> Set<Int> {
    var lines: Set<Int> = []
    for code in candidates.codeBlocks {
      let span = tree[code].span
      lines.formUnion(source.line(at: span.start)...source.line(at: max(span.start, span.end - 1)))
    }
    return lines
  }

  /// The lines `/// details | Title` and `///` stand alone, whatever is right before or after.
  mutating func repairSlashes() {
    for text in candidates.slashedTexts {
      guard let slash = SlashLine(tree[text].text) else { continue }
      let line = source.line(at: tree[text].span.start)
      if let previous = tree[text].previous {
        guard tree[previous].kind == .softBreak || tree[previous].kind == .lineBreak else {
          continue
        }
        insertEmptyLine(before: line)
      }
      guard let next = tree[text].next,
        tree[next].kind == .softBreak || tree[next].kind == .lineBreak
      else { continue }
      // Options stand indented below the opening line.
      let content = markers(ofLine: line + 1).end
      let isOption = scanner.matches("    ", at: max(source.start(ofLine: line + 1), content - 4))
      if slash.isEnd || !isOption { insertEmptyLine(before: line + 1) }
    }
  }
}
