import RunbookModel

extension ObjectReader {
  /// Where the verb's next object begins, and the noun before it.
  struct Continuation {
    var index: Int
    var noun: WordRole?
  }

  /// Where the verb's next object begins after a comma or a connective: "puis sur `X`", ", partie `X`".
  func continuation(after index: Int) -> Continuation? {
    var cursor = index + 1
    var noun: WordRole?
    var isDescribed = false
    while cursor < end, cursor < index + 7 {
      let token = tokens[cursor]
      switch token.kind {
      case .label: return token.isInsideLabel ? nil : Continuation(index: cursor, noun: noun)
      case .word:
        if let role = grammar.nounRole(cursor),
          [.placeNoun, .controlNoun, .fieldNoun].contains(role)
        {
          noun = role
        } else if token.isCapitalized, noun == .placeNoun || continuesBareName(cursor) {
          return Continuation(index: cursor, noun: noun ?? phrase.items.last?.noun)
        } else if !grammar.isFunctionWord(cursor) {
          return describedContinuation(index, cursor)
        } else if grammar.has(cursor, .determiner) {
          isDescribed = true
        }
      case .punctuation where prose.isPunctuation(cursor, in: .openingQuotations): break
      default: return nil
      }
      cursor += 1
    }
    return isDescribed ? describedContinuation(index, cursor) : nil
  }

  /// "les zones Nom et Adresse", "sur OK, puis sur Fermer": a name without markup after another.
  private func continuesBareName(_ index: Int) -> Bool {
    guard let last = phrase.items.last else { return false }
    return last.label != nil && last.region == nil && !grammar.isImperative(index)
  }

  /// "…, puis le mode souhaité": what is picked next has no name.
  private func describedContinuation(_ connective: Int, _ word: Int) -> Continuation? {
    guard word < end, !phrase.items.isEmpty || textRange != nil else { return nil }
    // "… dans la zone `A` et le mot de passe dans la zone `B`": each value has its field.
    if sense == .enter, phrase.items.last?.isField == true, grammar.has(connective, .and),
      grammar.has(connective + 1, .determiner), !grammar.startsVerb(connective + 2)
    {
      return Continuation(index: connective + 1, noun: nil)
    }
    guard [.select, .click, .navigate, .check].contains(sense) else { return nil }
    var cursor = connective
    if prose.isPunctuation(cursor, 0x2C) { cursor += 1 }
    while cursor < word, grammar.has(cursor, anyOf: [.then, .and, .adverb]) { cursor += 1 }
    let goesOn = grammar.has(cursor - 1, anyOf: [.then, .adverb])
    // "puis sur le nom": the preposition is the verb’s.
    while cursor < word, grammar.has(cursor, .preposition), !grammar.has(cursor, .determiner) {
      cursor += 1
    }
    guard goesOn, cursor < word, grammar.has(cursor, .determiner), !grammar.startsVerb(word)
    else {
      // A name without markup: "puis sur Terminer".
      return tokens[word].isCapitalized && grammar.has(word - 1, anyOf: [.preposition, .then])
        && !grammar.startsVerb(word) ? Continuation(index: word, noun: nil) : nil
    }
    return Continuation(index: cursor, noun: nil)
  }

  func endsClause() -> Bool { endsClause(at: index) }

  /// Whether another clause begins: a verb that instructs, a modal, a purpose, a relative, a condition.
  func endsClause(at index: Int) -> Bool {
    if grammar.has(index, anyOf: [.relative, .negation]) { return true }
    if let match = grammar.lexicon.match(
      grammar.lexicon.hasBareImperatives
        ? [.openers, .conditionTails, .modals]
        : [.openers, .conditionTails, .modals, .verbPhrases], tokens, at: index, end: end)
    {
      // "to the right of" is longer than "to".
      if match.tokens.upperBound >= locatorMatch(at: index)?.end ?? 0, grammar.opensPurpose(match) {
        return true
      }
    }
    if grammar.verbBehindPlace(after: index) != nil { return true }
    if grammar.isConnective(index), locatorMatch(at: index) == nil {
      var next = index + 1
      while next < end, tokens[next].kind == .word, grammar.isFunctionWord(next) { next += 1 }
      guard next < end else { return false }
      if grammar.looksImperative(next) { return true }
      guard grammar.startsVerb(next) else { return false }
      // "le nom et la description": a determiner makes a noun of what follows it, but not of "le confirmer".
      return !grammar.has(next - 1, .determiner) || grammar.isImperative(next)
        || grammar.verb(at: next)?.mood == .infinitive
    }
    guard let form = grammar.verb(at: index) else { return false }
    if form.mood == .gerund {
      // "en la validant": a pronoun may stand between.
      return grammar.has(index - 1, .preposition)
        || grammar.has(index - 1, .clitic) && grammar.has(index - 2, .preposition)
    }
    return form.lemma != tokens[index].word && grammar.isImperative(index)
  }

  func locatorMatch(at index: Int) -> (relation: Action.Locator.Relation, end: Int)? {
    guard let match = grammar.lexicon.match(.locators, tokens, at: index, end: end),
      case .locator(let relation) = match.purpose
    else { return nil }
    return (relation, match.tokens.upperBound)
  }

  /// For verbs of going, "dans" and "sur" introduce where to go, not where the object stands.
  func isObjectPreposition(_ relation: Action.Locator.Relation) -> Bool {
    if sense == .connect, relation == .inside, textRange != nil, opensPlace() { return true }
    guard relation == .inside, phrase.items.isEmpty else { return false }
    // "Cliquez plusieurs fois sur `OK`": what stands between is how, not what.
    if sense == .click, let textRange {
      return !textRange.contains { grammar.has($0, .determiner) || grammar.nounRole($0) != nil }
    }
    return textRange == nil && [.navigate, .connect, .open, .click].contains(sense)
  }

  /// "Connectez-vous à votre espace client dans la partie `X`": where to go next.
  private func opensPlace() -> Bool {
    var cursor = index + 1
    while cursor < end, grammar.has(cursor, anyOf: [.determiner, .preposition]) { cursor += 1 }
    guard grammar.has(cursor, .placeNoun) else { return false }
    cursor += 1
    while cursor < end, prose.isPunctuation(cursor, in: .openingQuotations) { cursor += 1 }
    return cursor < end && tokens[cursor].kind == .label
  }

  /// "dans le champ `X`", "sous `X`": what is entered or chosen there is named by the field.
  func opensField(_ match: (relation: Action.Locator.Relation, end: Int)) -> Bool {
    guard [.enter, .type, .select, .check].contains(sense),
      phrase.items.isEmpty || phrase.items.last?.isField == true && textRange != nil,
      match.relation == .inside || match.relation == .under
    else { return false }
    var cursor = match.end
    var isField = match.relation == .under
    while cursor < end, cursor < match.end + 5 {
      if tokens[cursor].kind == .label {
        if prose.regions[Int(tokens[cursor].region)].style == .emphasis,
          match.relation == .under
        {
          return false
        }
        return isField || [.fieldNoun, .boxNoun].contains(grammar.nounAfterLabel(cursor))
      }
      if isField, tokens[cursor].isCapitalized { return !grammar.namesRecords(cursor) }
      if grammar.has(cursor, .fieldNoun) {
        isField = true
      } else if !grammar.isFunctionWord(cursor),
        !prose.isPunctuation(cursor, in: .openingQuotations)
      {
        return false
      }
      cursor += 1
    }
    return false
  }
}

extension Grammar {
  func endOfParenthesis(from index: Int) -> Int {
    var cursor = index + 1
    while cursor < end, !prose.isPunctuation(cursor, 0x29) { cursor += 1 }
    return min(cursor + 1, end)
  }

  /// The token after a mark that leads from one element of a path to the next: `>`, `->`, `→`.
  func pathStep(at index: Int) -> Int? {
    if prose.isPunctuation(index, in: .pathSteps) { return index + 1 }
    if prose.isPunctuation(index, 0x2D), index + 1 < end, prose.isPunctuation(index + 1, 0x3E) {
      return index + 2
    }
    return nil
  }
}
