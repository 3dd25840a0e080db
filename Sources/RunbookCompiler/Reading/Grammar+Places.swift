import RunbookModel

extension Grammar {
  /// The bare verb that goes on after a connective and a place: "and in the context menu click **A**".
  ///
  /// Only a place of words counts: one with a label is read with the object before it.
  func verbBehindPlace(after connective: Int) -> Int? {
    guard lexicon.hasBareImperatives, has(connective, anyOf: [.and, .then]),
      let match = lexicon.match(.locators, tokens, at: connective + 1, end: end),
      case .locator(.inside) = match.purpose
    else { return nil }
    for cursor in match.tokens.upperBound..<min(end, match.tokens.upperBound + 5) {
      guard tokens[cursor].kind == .word, !tokens[cursor].isInsideLabel else { return nil }
      guard has(cursor - 1, anyOf: [.placeNoun, .regionNoun]) else { continue }
      if let form = verb(at: cursor), form.mood == .imperative, nounRole(cursor) == nil,
        has(cursor + 1, anyOf: [.determiner, .preposition]) || opensLabel(cursor + 1)
      {
        return cursor
      }
    }
    return nil
  }

  /// Whether a verb goes on after a place that follows a connective.
  func isBehindPlace(_ verb: Int) -> Bool {
    (max(start, verb - 7)..<verb).contains { verbBehindPlace(after: $0) == verb }
  }

  private func opensLabel(_ index: Int) -> Bool {
    var cursor = index
    while cursor < end, prose.isPunctuation(cursor, in: .openingQuotations) { cursor += 1 }
    return cursor < end && tokens[cursor].kind == .label
  }
}
