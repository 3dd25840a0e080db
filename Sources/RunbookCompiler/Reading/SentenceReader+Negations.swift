extension SentenceReader {
  /// Passes over what a prohibition forbids.
  mutating func skipForbidden() {
    while index < end, !prose.isPunctuation(index, in: .clauseEnds), !grammar.has(index, .then),
      grammar.modal(at: index) == nil
    {
      index += 1
    }
  }

  /// The verb that a negation forbids.
  func negatedVerb() -> Int? {
    for cursor in (index + 1)..<min(end, max(index + 1, index + 4)) {
      guard let form = grammar.verb(at: cursor) else { continue }
      if form.mood == .imperative {
        // After "to" or a subject nothing is forbidden: "if you do not see".
        return grammar.has(index, .negation) && isForbidding(cursor) ? cursor : nil
      }
    }
    return nil
  }

  private func isForbidding(_ verb: Int) -> Bool {
    guard lexicon.entry(tokens[verb].word).verb?.lemma == tokens[verb].word else {
      return !grammar.has(index - 1, .subject)
    }
    var cursor = index - 1
    // "do not close": an auxiliary may stand before the negation.
    if cursor == grammar.mainStart, !grammar.has(cursor, .subject) { cursor -= 1 }
    return cursor < grammar.mainStart
      || grammar.onlyFillers(grammar.mainStart..<cursor + 1)
      || prose.isPunctuation(cursor, in: .clauseEnds) || grammar.isConnective(cursor)
  }
}
