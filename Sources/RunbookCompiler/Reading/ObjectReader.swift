import RunbookModel

/// What stands after a verb: the named objects, where they stand on the screen, and where the clause ends.
struct ObjectPhrase {
  struct Item {
    /// The name; nil for an object that is only described.
    var label: String?
    /// The description of an object without a label.
    var text = ""
    /// The object's tokens, from its noun to what locates it.
    var tokens = 0..<0
    /// The label's offset in the prose.
    var offset: Int
    /// The role of the noun before the label ("l’onglet").
    var noun: WordRole?
    var isAlternative = false
    /// Where this object stands, when it is one of several.
    var locators: [Action.Locator] = []
  }

  var items: [Item] = []
  /// The words of the object where it has no label.
  var text = ""
  var nouns: Set<WordRole> = []
  var locators: [Action.Locator] = []
  var links: [String] = []
  /// The token after the phrase.
  var end: Int

  /// The words of the object that was named last end before a token.
  mutating func endObject(at end: Int) {
    guard let last = items.indices.last else { return }
    items[last].tokens = items[last].tokens.lowerBound..<max(items[last].tokens.upperBound, end)
  }

  /// Locates the object that was named last.
  mutating func addLocator(_ locator: Action.Locator) {
    if items.isEmpty {
      locators.append(locator)
    } else {
      items[items.count - 1].locators.append(locator)
    }
  }
}

/// Reads the object of a verb.
struct ObjectReader {
  let lexicon: Lexicon
  let prose: Prose
  let sense: VerbSense
  let verb: Int
  let end: Int

  private var tokens: [Token] { prose.tokens }

  func read(from start: Int) -> ObjectPhrase {
    var phrase = ObjectPhrase(end: end)
    var index = start
    /// The locator phrase that is being read.
    var locator: (relation: Action.Locator.Relation, start: Int)?
    var expectsObject = true
    /// Where the words of the current object begin: at the verb, then after each connective.
    var objectStart = verb
    var noun: WordRole?
    var textRange: Range<Int>?
    /// Whether the last connective offers the next object as an alternative.
    var isAlternative = false

    func nextObject(after connective: Int) {
      phrase.endObject(at: connective)
      objectStart = connective + 1
      while objectStart < end, isConnective(objectStart) { objectStart += 1 }
      expectsObject = true
    }

    func closeLocator(at end: Int) {
      guard let open = locator else { return }
      let text = prose.text(ofTokens: open.start..<end)
      if !text.isEmpty {
        phrase.addLocator(Action.Locator(relation: open.relation, label: nil, text: text))
      }
      locator = nil
    }

    while index < end {
      let token = tokens[index]
      if token.isInsideLabel {
        index += 1
        continue
      }
      switch token.kind {
      case .link:
        phrase.links.append(prose.regions[Int(token.region)].destination)
        if sense == .click, expectsObject, phrase.items.isEmpty, locator == nil {
          phrase.items.append(item(index, noun, isAlternative, from: objectStart))
          expectsObject = false
        }
        index += 1
        continue
      case .label:
        if let open = locator {
          let label = LabelText.trim(prose.text(prose.regions[Int(token.region)].range))
          phrase.addLocator(
            Action.Locator(
              relation: open.relation, label: label,
              text: prose.text(ofTokens: open.start..<index + 1)))
          locator = nil
        } else if expectsObject {
          if isAlternative { for item in phrase.items.indices { phrase.items[item].isAlternative = true } }
          phrase.items.append(item(index, noun, isAlternative, from: objectStart))
          expectsObject = false
          noun = nil
        }
        index += 1
        continue
      case .punctuation:
        if prose.isPunctuation(index, 0x28) {
          index = endOfParenthesis(from: index)
          continue
        }
        if prose.isPunctuation(index, in: "«»“”\"") {
          index += 1
          continue
        }
        if prose.isPunctuation(index, 0x3E) {
          nextObject(after: index)
          index += 1
          continue
        }
        if prose.isPunctuation(index, 0x2C), let next = continuation(after: index) {
          closeLocator(at: index)
          addDescribed(textRange, from: objectStart, to: &phrase)
          textRange = nil
          nextObject(after: index)
          noun = next.noun
          index = next.index
          continue
        }
        closeLocator(at: index)
        phrase.end = index
        return finish(phrase, textRange)
      case .word, .number: break
      }
      if endsClause(index, start: start) {
        closeLocator(at: index)
        phrase.end = index
        return finish(phrase, textRange)
      }
      if isConnective(index), let next = continuation(after: index) {
        closeLocator(at: index)
        addDescribed(textRange, from: objectStart, to: &phrase)
        textRange = nil
        nextObject(after: index)
        isAlternative = lexicon.has(token.word, .or)
        noun = next.noun
        index = next.index
        continue
      }
      if let match = locatorMatch(at: index), !isObjectPreposition(match.relation, phrase, textRange)
      {
        if opensField(match.end) {
          expectsObject = true
          noun = .fieldNoun
        } else {
          closeLocator(at: index)
          locator = (match.relation, index)
          expectsObject = false
        }
        index = match.end
        continue
      }
      if locator == nil {
        if let role = nounRole(token.word) {
          noun = role
          if expectsObject { phrase.nouns.insert(role) }
        }
        if expectsObject, phrase.items.isEmpty, let name = bareName(at: index, noun: noun, start) {
          phrase.items.append(name.item)
          expectsObject = false
          index = name.end
          continue
        }
        if expectsObject {
          textRange = (textRange?.lowerBound ?? index)..<index + 1
        }
      }
      index += 1
    }
    closeLocator(at: end)
    phrase.end = end
    return finish(phrase, textRange)
  }

  /// An object that is only described counts when a named one follows: "votre nom, puis sur `X`".
  private func addDescribed(
    _ textRange: Range<Int>?, from start: Int, to phrase: inout ObjectPhrase
  ) {
    guard phrase.items.isEmpty, let textRange else { return }
    let text = objectText(textRange)
    guard !text.isEmpty else { return }
    phrase.items.append(
      ObjectPhrase.Item(
        label: nil, text: text, tokens: start..<textRange.upperBound, offset: 0, noun: nil,
        locators: phrase.locators))
    phrase.locators = []
  }

  private func finish(_ phrase: ObjectPhrase, _ textRange: Range<Int>?) -> ObjectPhrase {
    var phrase = phrase
    if let textRange { phrase.text = objectText(textRange) }
    phrase.endObject(at: phrase.end)
    return phrase
  }

  /// The object's words without the prepositions before them.
  private func objectText(_ textRange: Range<Int>) -> String {
    var range = textRange
    while let first = range.first,
      lexicon.has(tokens[first].word, .preposition) || lexicon.has(tokens[first].word, .adverb)
        || lexicon.has(tokens[first].word, .then)
    {
      range = (first + 1)..<range.upperBound
    }
    return prose.text(ofTokens: range)
  }

  private func item(
    _ index: Int, _ noun: WordRole?, _ isAlternative: Bool, from start: Int
  ) -> ObjectPhrase.Item {
    let range = prose.regions[Int(tokens[index].region)].range
    return ObjectPhrase.Item(
      label: LabelText.trim(prose.text(range)), tokens: start..<index + 1,
      offset: range.lowerBound, noun: noun, isAlternative: isAlternative)
  }

  /// Where the verb's next object begins after a comma or a connective: "puis sur `X`", ", partie `X`".
  private func continuation(after index: Int) -> (index: Int, noun: WordRole?)? {
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
      default: return nil
      }
      cursor += 1
    }
    return nil
  }

  private func isFunctionWord(_ word: WordID) -> Bool {
    [.then, .and, .or, .adverb, .preposition, .determiner, .also].contains { lexicon.has(word, $0) }
  }

  private func isConnective(_ index: Int) -> Bool {
    [.then, .and, .or].contains { lexicon.has(tokens[index].word, $0) }
  }

  /// Whether another clause begins: a verb that instructs, a modal, a purpose, a relative, a condition.
  private func endsClause(_ index: Int, start: Int) -> Bool {
    let word = tokens[index].word
    if lexicon.has(word, .relative) || lexicon.has(word, .negation) { return true }
    for opener in Opener.allCases
    where lexicon.match(.opener(opener), tokens, at: index, end: end) != nil {
      return true
    }
    if lexicon.match(.conditionTail, tokens, at: index, end: end) != nil { return true }
    for modal in Modal.allCases
    where lexicon.match(.modal(modal), tokens, at: index, end: end) != nil {
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

  private func startsVerb(_ index: Int) -> Bool {
    let word = tokens[index].word
    if lexicon.entry(word).verb != nil, !lexicon.has(word, .notImperative) { return true }
    if lexicon.match(.governor, tokens, at: index, end: end) != nil { return true }
    if Modal.allCases.contains(where: {
      lexicon.match(.modal($0), tokens, at: index, end: end) != nil
    }) {
      return true
    }
    // "… et l’e-mail arrive": a subject begins a clause of its own.
    return lexicon.has(word, .subject)
  }

  private func locatorMatch(
    at index: Int
  ) -> (relation: Action.Locator.Relation, end: Int)? {
    var best: (relation: Action.Locator.Relation, end: Int)?
    for relation in [Action.Locator.Relation.rightOf, .inside, .under, .near] {
      guard let match = lexicon.match(.locator(relation), tokens, at: index, end: end) else {
        continue
      }
      if match.tokens.upperBound > (best?.end ?? 0) { best = (relation, match.tokens.upperBound) }
    }
    return best
  }

  /// For verbs of going, "dans" and "sur" introduce where to go, not where the object stands.
  private func isObjectPreposition(
    _ relation: Action.Locator.Relation, _ phrase: ObjectPhrase, _ textRange: Range<Int>?
  ) -> Bool {
    guard relation == .inside, phrase.items.isEmpty, textRange == nil else { return false }
    return [.navigate, .connect, .open, .click].contains(sense)
  }

  /// "dans le champ `X`": what is entered or chosen there is named by the field.
  private func opensField(_ index: Int) -> Bool {
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

  private func nounRole(_ word: WordID) -> WordRole? {
    [.placeNoun, .regionNoun, .fieldNoun, .valueNoun, .boxNoun, .controlNoun, .serviceNoun]
      .first { lexicon.has(word, $0) }
  }

  /// A name without markup: capitalised words right after "sur", the verb, or a noun of place or control.
  private func bareName(
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

  private func endOfParenthesis(from index: Int) -> Int {
    var cursor = index + 1
    while cursor < end, !prose.isPunctuation(cursor, 0x29) { cursor += 1 }
    return min(cursor + 1, end)
  }
}

/// A control's name as the guide marks it up, without the marks around it.
enum LabelText {
  /// Cuts outer spaces, quotation marks and a final colon: "«Snapshot»" is `Snapshot`.
  static func trim(_ text: String) -> String {
    func isMark(_ character: Character) -> Bool {
      character.isWhitespace || "«»“”\"".contains(character)
    }
    var trimmed = text.drop(while: isMark)
    while let last = trimmed.last, isMark(last) || last == ":" { trimmed.removeLast() }
    return String(trimmed)
  }
}
