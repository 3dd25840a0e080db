import Diagnostics
import Values

/// Finds comments that silence nothing, because the text is right by now or stands elsewhere.
struct UnusedIgnoreRule: Rule {
  static let description = RuleDescription(
    id: "ignore.unused", family: .suppressions, severity: .note,
    passing: RuleExample(
      """
      # Prendre un snapshot

      <!-- balise:ignore ignore.malformed reason="un autre outil lit ce commentaire" -->
      Cliquez sur `Prendre un snapshot`{.action}. <!-- balise:check -->
      """),
    failing: RuleExample(
      """
      # Prendre un snapshot

      ↓<!-- balise:ignore ignore.malformed reason="un autre outil lit ce commentaire" -->
      Cliquez sur `Prendre un snapshot`{.action}.
      """))

  /// Nothing, since a rule does not see what others find.
  ///
  /// `Suppressions.apply` makes these findings.
  func findings(in examination: Examination) -> [Finding] { [] }

  func finding(about comment: IgnoreComment, in source: SourceFile) -> Finding {
    finding(
      at: FindingPlace(source, comment.span), ["rule": .text(comment.rule)],
      fixes: [
        Finding.Fix(span: Self.removal(of: comment, in: source), replacement: "", isSafe: true)
      ])
  }

  /// The comment, with its lines where nothing else stands on them, else with the blanks before it.
  ///
  /// Between two lines of text an empty one stays: the comment kept their paragraphs apart.
  private static func removal(of comment: IgnoreComment, in source: SourceFile) -> Span {
    let first = source.start(ofLine: source.line(at: comment.span.start))
    let lastLine = source.line(at: comment.span.end - 1)
    func isBlank(_ range: Range<Int>) -> Bool {
      source.bytes[range].allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }
    let isAtStart = isBlank(first..<comment.span.start)
    if isAtStart, isBlank(comment.span.end..<source.span(ofLine: lastLine).end) {
      let end = source.span(ofLine: lastLine).end
      let next = source.span(ofLine: lastLine + 1)
      let previous = source.span(ofLine: max(1, source.line(at: comment.span.start) - 1))
      let isBetween = first > 0 && !isBlank(previous.start..<previous.end)
      return isBetween && !isBlank(next.start..<next.end)
        ? Span(first, end) : Span(first, source.start(ofLine: lastLine + 1))
    }
    var start = comment.span.start
    while !isAtStart, start > first, isBlank((start - 1)..<start) { start -= 1 }
    return Span(start, comment.span.end)
  }
}
