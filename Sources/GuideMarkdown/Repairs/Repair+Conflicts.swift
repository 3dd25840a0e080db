import Diagnostics

extension Repair {
  /// The marks of a merge that was never finished are no text; both sides stay.
  mutating func repairConflicts() {
    var done = 0
    for text in candidates.conflictTexts {
      let first = source.line(at: tree[text].span.start)
      let start = source.start(ofLine: first)
      guard first > done, scanner.matches("<<<<<<< ", at: start) else { continue }
      done = first
      remove(line: first)
      for line in first + 1..<max(first + 1, source.lineCount + 1) {
        let start = source.start(ofLine: line)
        done = line
        if scanner.matches("=======", at: start) {
          remove(line: line)
        } else if scanner.matches(">>>>>>> ", at: start) {
          remove(line: line)
          break
        }
      }
    }
  }

  private mutating func remove(line: Int) {
    let span = source.span(ofLine: line)
    guard replace(span, with: "") else { return }
    let next = max(span.start, source.start(ofLine: line + 1))
    tell(
      "dialect.conflict-mark", at: span,
      fix: Diagnostic.Fix(span: Span(span.start, next), replacement: ""))
  }
}
