import RunbookModel

extension ObjectReader {
  /// Where the verb's next object begins after a comma or a connective: "puis sur `X`", ", partie `X`".
  func continuation(after index: Int) -> (index: Int, noun: WordRole?)? {
    var cursor = index + 1
    var noun: WordRole?
    while cursor < end, cursor < index + 7 {
      let token = tokens[cursor]
      switch token.kind {
      case .label: return token.isInsideLabel ? nil : (cursor, noun)
      case .word:
        if let role = nounRole(token.word), [.placeNoun, .controlNoun, .fieldNoun].contains(role) {
          noun = role
        } else if !isFunctionWord(token.word) {
          return nil
        }
      case .punctuation where prose.isPunctuation(cursor, in: "«“\""): break
      default: return nil
      }
      cursor += 1
    }
    return nil
  }

  func isFunctionWord(_ word: WordID) -> Bool {
    [.then, .and, .or, .adverb, .preposition, .determiner, .also].contains { lexicon.has(word, $0) }
  }

  func isConnective(_ index: Int) -> Bool {
    [.then, .and, .or].contains { lexicon.has(tokens[index].word, $0) }
  }

  /// Whether another clause begins: a verb that instructs, a modal, a purpose, a relative, a condition.
  func endsClause(_ index: Int, start: Int) -> Bool {
    let word = tokens[index].word
    if lexicon.has(word, .relative) || lexicon.has(word, .negation) { return true }
    if lexicon.match([.openers, .conditionTails, .modals], tokens, at: index, end: end) != nil {
      return true
    }
    if isConnective(index) || index == start {
      var next = index == start ? index : index + 1
      while next < end, isFunctionWord(tokens[next].word), tokens[next].kind == .word { next += 1 }
      if next < end, next > start || isConnective(index) { return startsVerb(next) }
    }
    guard let form = lexicon.entry(word).verb, !lexicon.has(word, .notImperative) else {
      return false
    }
    let isGerund =
      form.mood == .gerund && index > 0 && lexicon.has(tokens[index - 1].word, .preposition)
    let follows = index > 0 && lexicon.has(tokens[index - 1].word, .subject)
    return isGerund || form.mood == .imperative && !follows && form.lemma != word
  }

  func startsVerb(_ index: Int) -> Bool {
    let word = tokens[index].word
    if lexicon.entry(word).verb != nil, !lexicon.has(word, .notImperative) { return true }
    if lexicon.match([.governors, .modals], tokens, at: index, end: end) != nil { return true }
    // "… et l’e-mail arrive": a subject begins a clause of its own.
    return lexicon.has(word, .subject)
  }

  func locatorMatch(
    at index: Int
  ) -> (relation: Action.Locator.Relation, end: Int)? {
    guard let match = lexicon.match(.locators, tokens, at: index, end: end),
      case .locator(let relation) = match.purpose
    else { return nil }
    return (relation, match.tokens.upperBound)
  }

  /// For verbs of going, "dans" and "sur" introduce where to go, not where the object stands.
  func isObjectPreposition(
    _ relation: Action.Locator.Relation, _ phrase: ObjectPhrase, _ textRange: Range<Int>?
  ) -> Bool {
    guard relation == .inside, phrase.items.isEmpty, textRange == nil else { return false }
    return [.navigate, .connect, .open, .click].contains(sense)
  }

  /// "dans le champ `X`": what is entered or chosen there is named by the field.
  func opensField(_ index: Int) -> Bool {
    guard [.enter, .select, .check].contains(sense) else { return false }
    var cursor = index
    var isField = false
    while cursor < end, cursor < index + 4 {
      if tokens[cursor].kind == .label { return isField }
      if lexicon.has(tokens[cursor].word, .fieldNoun) { isField = true }
      cursor += 1
    }
    return false
  }

  func nounRole(_ word: WordID) -> WordRole? {
    [.placeNoun, .regionNoun, .fieldNoun, .valueNoun, .boxNoun, .controlNoun, .serviceNoun]
      .first { lexicon.has(word, $0) }
  }

  /// A name without markup: capitalised words right after "sur", the verb, or a noun of place or control.
  func bareName(
    at index: Int, noun: WordRole?, _ start: Int
  ) -> (item: ObjectPhrase.Item, end: Int)? {
    guard [.click, .select, .navigate, .open].contains(sense), tokens[index].kind == .word,
      tokens[index].isCapitalized, lexicon.entry(tokens[index].word).verb == nil
    else { return nil }
    let before = index - 1
    let isNamed =
      before < start || lexicon.has(tokens[before].word, .preposition)
      || noun == .placeNoun || noun == .controlNoun
    guard isNamed, before < start || !lexicon.has(tokens[before].word, .determiner)
    else { return nil }
    var last = index
    while last + 1 < end, tokens[last + 1].kind == .word, tokens[last + 1].isCapitalized {
      last += 1
    }
    let range = tokens[index].range.lowerBound..<tokens[last].range.upperBound
    return (
      ObjectPhrase.Item(
        label: prose.text(range), tokens: verb..<last + 1, offset: range.lowerBound, noun: noun),
      last + 1
    )
  }

  func endOfParenthesis(from index: Int) -> Int {
    var cursor = index + 1
    while cursor < end, !prose.isPunctuation(cursor, 0x29) { cursor += 1 }
    return min(cursor + 1, end)
  }
}
