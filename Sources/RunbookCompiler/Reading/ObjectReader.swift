import RunbookModel

/// Reads the object of a verb: token by token up to where another clause begins.
struct ObjectReader {
  let grammar: Grammar
  let sense: VerbSense
  let verb: Int
  let start: Int

  var phrase: ObjectPhrase
  var index: Int
  /// The locator phrase that is being read.
  var locator: (relation: Action.Locator.Relation, start: Int)?
  /// Whether the next label is an object, not what locates one.
  var expectsObject = true
  /// Where the words of the current object begin: at the verb, then after each connective.
  var objectStart: Int
  /// The noun before the next label.
  var noun: WordRole?
  /// Whether that noun stands in a phrase that names the field to fill.
  var isField = false
  /// The words of an object without a label.
  var textRange: Range<Int>?
  /// Whether the last connective offers the next object as an alternative.
  var isAlternative = false
  /// Whether the object is an element of a path `A` > `B`.
  var isPath = false

  init(_ grammar: Grammar, sense: VerbSense, verb: Int, from start: Int) {
    self.grammar = grammar
    self.sense = sense
    self.verb = verb
    self.start = start
    index = start
    objectStart = verb
    phrase = ObjectPhrase(end: grammar.end)
  }

  var tokens: [Token] { grammar.tokens }
  var prose: Prose { grammar.prose }
  var end: Int { grammar.end }

  static func read(
    _ grammar: Grammar, sense: VerbSense, verb: Int, from start: Int
  ) -> ObjectPhrase {
    var reader = ObjectReader(grammar, sense: sense, verb: verb, from: start)
    while reader.index < reader.end, reader.readToken() {}
    return reader.finish()
  }

  /// Reads what begins at a token; false where the phrase ends.
  private mutating func readToken() -> Bool {
    let token = tokens[index]
    if token.isInsideLabel {
      index += 1
      return true
    }
    switch token.kind {
    case .link:
      readLink()
      return true
    case .label:
      readLabel()
      return true
    case .punctuation: return readMark()
    case .word, .number: return readWord()
    }
  }

  private mutating func readLink() {
    phrase.links.append(prose.regions[Int(tokens[index].region)].destination)
    if sense == .click, expectsObject, phrase.items.isEmpty, locator == nil {
      addItem()
      expectsObject = false
    }
    index += 1
  }

  private mutating func readLabel() {
    defer { index += 1 }
    if let open = locator {
      let label = grammar.labelText(index)
      phrase.addLocator(
        Action.Locator(
          relation: open.relation, label: label,
          text: prose.text(ofTokens: open.start..<index + 1)))
      locator = nil
      return
    }
    guard expectsObject else { return }
    // "Renseignez l’adresse en `Primary IP`": the name of the field comes later.
    if sense == .enter, textRange != nil, grammar.follows(.fieldPreposition, label: index) {
      isField = true
    }
    // Words in italics name a control only where a noun says so: "le menu *Actions*".
    let style = prose.regions[Int(tokens[index].region)].style
    if style == .emphasis, sense != .change, (grammar.nounAfterLabel(index) ?? noun) == nil {
      return
    }
    // "la ligne de **fax**" stresses a word.
    let word = (index + 1..<grammar.afterLabel(index)).first { tokens[$0].kind == .word }
    if style == .strong, sense == .click, noun == nil, describesObject,
      word.map({ !tokens[$0].isCapitalized }) ?? false,
      grammar.has(index - 1, .preposition)
    {
      return
    }
    if isAlternative {
      for item in phrase.items.indices { phrase.items[item].isAlternative = true }
    }
    addItem()
    expectsObject = false
    noun = nil
    isField = false
    isPath = false
  }

  /// Reads a punctuation mark; false where it ends the phrase.
  private mutating func readMark() -> Bool {
    if prose.isPunctuation(index, 0x28) {
      index = grammar.endOfParenthesis(from: index)
      return true
    }
    if prose.isPunctuation(index, 0x2F), let name = bareName() {
      phrase.items.append(name.item)
      expectsObject = false
      index = name.end
      return true
    }
    if prose.isPunctuation(index, in: .quotations) {
      index += 1
      return true
    }
    if let next = grammar.pathStep(at: index) {
      closeLocator(at: index)
      if let range = textRange, range.lowerBound >= phrase.items.last?.tokens.upperBound ?? 0 {
        addDescribed(evenAfterNames: true)
      } else {
        textRange = nil
      }
      nextObject(after: next - 1)
      isPath = true
      index = next
      return true
    }
    if prose.isPunctuation(index, 0x2C), let next = continuation(after: index) {
      // "soit sur `A`, soit sur `B`"
      let offersAlternative = grammar.has(index + 1, .or)
      goOn(with: next)
      isAlternative = offersAlternative
      return true
    }
    // "click on: `X`"
    if prose.isPunctuation(index, 0x3A), phrase.items.isEmpty, index + 1 < end,
      tokens[index + 1].kind == .label, noun == .controlNoun || !describesObject
    {
      index += 1
      return true
    }
    closeLocator(at: index)
    phrase.end = index
    return false
  }

  /// Whether more than a preposition was read of the object.
  private var describesObject: Bool {
    textRange?.contains { !grammar.has($0, .preposition) } ?? false
  }

  /// Reads a word; false where another clause begins with it.
  private mutating func readWord() -> Bool {
    if endsClause() {
      closeLocator(at: index)
      phrase.end = index
      return false
    }
    if grammar.has(index, .then), phrase.items.isEmpty, textRange == nil, locator == nil {
      index += 1
      return true
    }
    let place = locatorMatch(at: index)
    if place == nil, goesOnLocating() {
      index += 1
      return true
    }
    if place == nil, grammar.isConnective(index), let next = continuation(after: index) {
      let offersAlternative = grammar.has(index, .or)
      goOn(with: next)
      isAlternative = offersAlternative
      return true
    }
    if let match = place, !isObjectPreposition(match.relation) {
      openLocator(match)
      return true
    }
    if locator == nil { readDescription() } else { index += 1 }
    return true
  }

  /// "dans les fenêtres `A` et `B`": a name right behind the connective locates as the one before it does.
  private func goesOnLocating() -> Bool {
    guard grammar.has(index, anyOf: [.and, .or]), locator == nil, !expectsObject, index + 1 < end,
      tokens[index + 1].kind == .label, let last = phrase.items.last,
      last.locators.last?.label != nil, last.tokens.upperBound < index
    else { return false }
    return tokens[index - 1].isInsideLabel
  }

  private mutating func openLocator(_ match: (relation: Action.Locator.Relation, end: Int)) {
    if opensField(match) {
      expectsObject = true
      noun = .fieldNoun
      isField = true
      // What is typed or picked is a value: the field names the action.
      textRange = nil
    } else {
      closeLocator(at: index)
      locator = (match.relation, index)
      expectsObject = false
    }
    index = match.end
  }

  private mutating func readDescription() {
    // "cliquez d’abord sur": an adverb describes nothing.
    if textRange == nil,
      grammar.has(index, .adverb)
        || grammar.has(index, .preposition) && grammar.has(index + 1, .adverb)
    {
      index += 1
      return
    }
    if expectsObject, let name = bareName() {
      addSession()
      phrase.items.append(name.item)
      expectsObject = isPath && name.end < end && grammar.pathStep(at: name.end) != nil
      index = name.end
      noun = nil
      isField = false
      textRange = nil
      return
    }
    if let role = grammar.nounRole(index) {
      noun = role
      if expectsObject { phrase.nouns.insert(role) }
    }
    // "the option for the **X**": the noun does not speak of the name any more; "le lien de **X**" does.
    if grammar.has(index, .preposition), noun != .controlNoun || !leadsToLabel(index) { noun = nil }
    if expectsObject { textRange = (textRange?.lowerBound ?? index)..<index + 1 }
    index += 1
  }

  /// Whether a label stands right behind a preposition.
  private func leadsToLabel(_ preposition: Int) -> Bool {
    var next = preposition + 1
    while next < end, prose.isPunctuation(next, in: .openingQuotations) { next += 1 }
    return next < end && tokens[next].kind == .label
  }

  private mutating func goOn(with next: Continuation) {
    closeLocator(at: index)
    addDescribed()
    textRange = nil
    nextObject(after: index)
    noun = next.noun
    index = next.index
    isAlternative = false
  }

  mutating func nextObject(after connective: Int) {
    phrase.endObject(at: connective)
    objectStart = connective + 1
    while objectStart < end, grammar.isConnective(objectStart) { objectStart += 1 }
    expectsObject = true
  }

  mutating func closeLocator(at end: Int) {
    guard let open = locator else { return }
    let text = prose.text(ofTokens: open.start..<end)
    if !text.isEmpty {
      phrase.addLocator(Action.Locator(relation: open.relation, label: nil, text: text))
    }
    locator = nil
  }

  private func finish() -> ObjectPhrase {
    var reader = self
    reader.closeLocator(at: end)
    reader.addPlainName()
    if reader.isPath || reader.continuesDescribed { reader.addDescribed(evenAfterNames: true) }
    var phrase = reader.phrase
    if let textRange { phrase.text = objectText(textRange) }
    phrase.endObject(at: phrase.end)
    return phrase
  }
}
