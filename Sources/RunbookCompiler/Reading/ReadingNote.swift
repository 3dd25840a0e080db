/// A rule that kept words of a sentence from making an action, or that put a condition on one.
///
/// Taken down only when somebody asks for an explanation.
struct ReadingNote {
  enum Rule: String {
    case furtherReading, forbidden, condition, after, cause, purpose, subordinate, kept, flow
    case stepsBelow, announcement, limit, detailedNext, ownSection, statement
  }

  var rule: Rule
  /// The words of the sentence that made the rule apply.
  var tokens: Range<Int>
  /// The key of the lexicon that holds them: "openers.if"; nil where no entry decided.
  var key: String?
}
