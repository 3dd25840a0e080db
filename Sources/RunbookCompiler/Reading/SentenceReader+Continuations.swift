import RunbookModel

extension SentenceReader {
  /// "Cliquez sur `A` pour accepter, ou sur `B` pour refuser": the verb before the purpose goes on.
  mutating func readElided() -> Bool {
    guard !followsInstruction, grammar.isConnective(index), let last = sentence.instructions.last,
      last.label != nil, [.click, .navigate, .select].contains(last.sense)
    else { return false }
    var cursor = index + 1
    var hasPreposition = false
    while cursor < end, tokens[cursor].kind == .word,
      grammar.isFunctionWord(cursor) || grammar.has(cursor, anyOf: [.controlNoun, .placeNoun])
    {
      hasPreposition = hasPreposition || grammar.has(cursor, .preposition)
      cursor += 1
    }
    guard hasPreposition, cursor < end, tokens[cursor].kind == .label else { return false }
    let isAlternative = grammar.has(index, .or)
    if isAlternative, last.reason == nil {
      sentence.instructions[sentence.instructions.count - 1].reason = .alternative
    }
    let first = sentence.instructions.count
    readClause(last.sense, verb: index, from: index + 1, modal: last.modal)
    for position in first..<sentence.instructions.count {
      sentence.instructions[position].lemma = last.lemma
      if isAlternative { sentence.instructions[position].reason = .alternative }
    }
    return true
  }

  /// "Utilisez l’adresse pour renseigner la zone `X`": what something is used for is what is done.
  mutating func readPurposeOfUsing(_ purpose: CueMatch) -> Bool {
    let verb = purpose.tokens.upperBound
    guard let last = sentence.instructions.last, last.sense == .use, last.kind == .other else {
      return false
    }
    if let phrase = lexicon.match(.verbPhrase(.connect), tokens, at: verb, end: end) {
      connectByUsing(last.lemma)
      index = phrase.tokens.upperBound
      return true
    }
    guard let form = grammar.verb(at: verb), form.sense == .enter else { return false }
    sentence.instructions.removeLast()
    readClause(.enter, verb: verb, from: verb + 1, modal: last.modal)
    return true
  }

  /// "utiliser `A` ou `B` pour vous connecter": signing in, with what is used as its name.
  private mutating func connectByUsing(_ lemma: WordID) {
    for position in sentence.instructions.indices.reversed() {
      guard sentence.instructions[position].lemma == lemma,
        sentence.instructions[position].kind == .other
      else { return }
      sentence.instructions[position].kind = .connect
      sentence.instructions[position].label =
        sentence.instructions[position].locators.lazy.compactMap(\.label).first
    }
  }

  /// "… afin de cliquer sur `X`": a purpose that is carried out right there.
  mutating func readPurposeOfClicking(_ purpose: CueMatch) -> Bool {
    let verb = purpose.tokens.upperBound
    guard !sentence.instructions.isEmpty, let form = grammar.verb(at: verb), form.sense == .click,
      (verb + 1..<min(verb + 4, max(end, verb + 1))).contains(where: { tokens[$0].kind == .label })
    else { return false }
    readClause(.click, verb: verb, from: verb + 1, modal: nil)
    return true
  }
}
