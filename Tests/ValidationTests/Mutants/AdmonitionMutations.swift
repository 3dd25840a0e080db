import Diagnostics
import GuideMarkdown

/// Makes boxed remarks those of another kind, or plain text.
struct AdmonitionMutations {
  let guide: MutableGuide

  func all() -> [GuideMutant] {
    guide.document.nodes.indices.flatMap { index -> [GuideMutant] in
      guard case .admonition(let kind) = guide.document.nodes[index].kind,
        !["api", "carousel", "faq", "tabs"].contains(kind)
      else { return [] }
      let lines = guide.lines(of: index)
      return [changingKind(kind, lines), removing(kind, lines)].compactMap(\.self)
    }
  }

  private func changingKind(_ kind: String, _ lines: ClosedRange<Int>) -> GuideMutant? {
    let other: String
    switch kind {
    case "warning", "alert": other = "primary"
    case "note", "tip": other = "important"
    case "important": other = "note"
    default: other = "warning"
    }
    guard let mark = mark(kind, lines) else { return nil }
    return guide.mutant(
      .admonitionKind, of: .box(kind: kind), [TextEdit(mark.word, other.utf8)], lines: lines,
      change: "\(kind) → \(other)")
  }

  private func removing(_ kind: String, _ lines: ClosedRange<Int>) -> GuideMutant? {
    guard let mark = mark(kind, lines) else { return nil }
    let around = guide.neighbourhood(of: lines).lowerBound
    let line = guide.source.span(ofLine: mark.line)
    let text = guide.source.text(line)
    var edits = [
      TextEdit(Span(line.start, guide.source.start(ofLine: mark.line + 1)), [])
    ]
    guard text.contains("[!") else {
      return guide.mutant(
        .admonitionRemoved, of: .box(kind: kind), edits, lines: around...lines.upperBound,
        change: text)
    }
    for number in lines where number != mark.line {
      let span = guide.source.span(ofLine: number)
      guard let quote = (span.start..<span.end).first(where: { guide.source.bytes[$0] == 0x3E })
      else { continue }
      let hasBlank = quote + 1 < span.end && guide.source.bytes[quote + 1] == 0x20
      edits.append(TextEdit(Span(quote, quote + (hasBlank ? 2 : 1)), []))
    }
    return guide.mutant(
      .admonitionRemoved, of: .box(kind: kind), edits, lines: around...lines.upperBound,
      change: text)
  }

  /// Where the kind is written: `[!warning]`, or alone between braces on a line of its own.
  private func mark(_ kind: String, _ lines: ClosedRange<Int>) -> (word: Span, line: Int)? {
    for line in lines.lowerBound...min(lines.upperBound + 1, guide.source.lineCount) {
      let span = guide.source.span(ofLine: line)
      let text = guide.source.text(span).filter { $0 != " " && $0 != ">" }
      guard text.lowercased().hasPrefix("[!\(kind)]") || text == "{:\(kind)}",
        let word = guide.span(of: kind, in: span)
      else { continue }
      return (word, line)
    }
    return nil
  }
}
