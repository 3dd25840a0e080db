import RunbookModel

extension SentenceReader {
  mutating func readModal(_ kind: Modal, _ match: CueMatch) {
    if opensContactRelative(match.tokens.lowerBound) {
      index = endOfSubordinate(from: match.tokens.upperBound)
      followsInstruction = false
      return
    }
    guard !match.isNegated else {
      note(.forbidden, match.tokens, match.purpose.keyPath)
      index = match.tokens.upperBound
      skipForbidden()
      return
    }
    // "Avec ce pack, vous pourrez envoyer 100 SMS" tells what something is for.
    let kind = kind == .invited && opensWithMeans ? Modal.described : kind
    openModal = kind
    if !readInfinitive(after: match.tokens.upperBound, modal: kind, from: index) {
      index = match.tokens.upperBound
      let rest = index..<end
      if !rest.isEmpty, rest.allSatisfy({ !isWord($0) || grammar.isFunctionWord($0) }) {
        sentence.awaitedModal = kind
      }
    }
  }

  /// "the steps you need to follow": a clause right behind its noun, without a pronoun.
  private func opensContactRelative(_ modal: Int) -> Bool {
    guard lexicon.hasBareImperatives, grammar.has(modal, .subject), modal > grammar.start,
      tokens[modal - 1].kind == .word, !grammar.isFunctionWord(modal - 1),
      grammar.verb(at: modal - 1)?.mood != .gerund
    else { return false }
    var cursor = modal - 1
    while cursor > grammar.start, cursor > modal - 4, !grammar.has(cursor, .determiner) {
      guard tokens[cursor].kind == .word, !grammar.isFunctionWord(cursor) else { return false }
      cursor -= 1
    }
    return grammar.has(cursor, .determiner) && !grammar.has(cursor - 1, .preposition)
  }

  private var opensWithMeans: Bool { grammar.firstWord.map { grammar.has($0, .means) } ?? false }
}
