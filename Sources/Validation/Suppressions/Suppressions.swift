import Diagnostics
package import GuideMarkdown
import Values

/// The comments of a guide that silence findings, and those that were meant to.
package struct Suppressions: Sendable {
  /// In the guide's order.
  package let comments: [IgnoreComment]
  /// Comments that cannot be understood, and so silence nothing.
  let mistakes: [(span: Span, mistake: IgnoreDirective.Mistake)]
  let source: SourceFile

  /// - Parameters:
  ///   - document: The guide.
  ///   - known: The ids of all rules.
  package init(_ document: GuideDocument, known: Set<String> = Suppressions.knownRules) {
    source = document.source
    var comments: [IgnoreComment] = []
    var mistakes: [(span: Span, mistake: IgnoreDirective.Mistake)] = []
    let spans = CommentScanner(document).spans
    let reach = IgnoreReach(document.source, comments: spans)
    for (index, span) in spans.enumerated() {
      let text = document.source.text(Span(span.start + 4, span.end - 3))
      switch IgnoreDirective(text, known: known) {
      case .ignore(let isForGuide, let rule, let reason, let until):
        comments.append(
          IgnoreComment(
            span: span, rule: rule, reason: reason, until: until,
            lines: isForGuide ? nil : reach.lines(ofComment: index)))
      case .malformed(let mistake): mistakes.append((span, mistake))
      case nil: continue
      }
    }
    self.comments = comments
    self.mistakes = mistakes
  }

  /// The ids of the rules that this program has.
  package static let knownRules = Set(RuleCatalogue.all.map { type(of: $0).description.id })
}
