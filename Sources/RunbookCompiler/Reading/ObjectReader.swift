import RunbookModel

/// Reads the object of a verb.
struct ObjectReader {
  let lexicon: Lexicon
  let prose: Prose
  let sense: VerbSense
  let verb: Int
  let end: Int

  var tokens: [Token] { prose.tokens }

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
          if isAlternative {
            for item in phrase.items.indices { phrase.items[item].isAlternative = true }
          }
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
      if lexicon.has(token.word, .then), phrase.items.isEmpty, textRange == nil, locator == nil {
        index += 1
        continue
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
      if let match = locatorMatch(at: index),
        !isObjectPreposition(match.relation, phrase, textRange)
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
      region: Int(tokens[index].region), offset: range.lowerBound, noun: noun,
      isAlternative: isAlternative)
  }
}
