import RunbookModel

extension ObjectReader {
  /// Adds the object that a label or a link names.
  mutating func addItem() {
    addSession()
    let region = Int(tokens[index].region)
    let range = prose.regions[region].range
    phrase.items.append(
      ObjectPhrase.Item(
        label: grammar.labelText(index), tokens: objectStart..<index + 1, region: region,
        offset: range.lowerBound, noun: grammar.nounAfterLabel(index) ?? noun,
        isAlternative: isAlternative, isField: isField,
        isDescribed: noun == nil && isDescribed(before: index),
        isReplacement: grammar.has(index - 1, .replacement),
        isAside: phrase.items.last != nil && isAside(index)))
  }

  /// ", onglet `X`": a noun without an article, right behind a comma or a connective.
  private func isAside(_ label: Int) -> Bool {
    var cursor = label - 1
    while cursor > start, prose.isPunctuation(cursor, in: .openingQuotations) { cursor -= 1 }
    return cursor > start && grammar.has(cursor, .placeNoun)
      && (prose.isPunctuation(cursor - 1, 0x2C) || grammar.isConnective(cursor - 1))
  }

  /// Whether a determiner, or words after one, stand right before a name.
  private func isDescribed(before index: Int) -> Bool {
    guard let range = textRange, range.upperBound >= index - 1 else { return false }
    return range.contains { grammar.has($0, .determiner) }
  }

  /// "Connectez-vous à votre espace client partie `X`": signing in, then going there.
  mutating func addSession() {
    if sense == .connect, noun == .placeNoun, phrase.items.isEmpty, textRange != nil {
      addDescribed()
    }
  }

  /// An object that is only described counts when a named one follows: "votre nom, puis sur `X`".
  mutating func addDescribed(evenAfterNames: Bool = false) {
    guard phrase.items.isEmpty || evenAfterNames || continuesDescribed, let textRange else {
      return
    }
    let text = objectText(textRange)
    guard !text.isEmpty else { return }
    phrase.items.append(
      ObjectPhrase.Item(
        label: nil, text: text, tokens: objectStart..<textRange.upperBound,
        offset: Int(tokens[textRange.lowerBound].start), noun: nil, isAlternative: isAlternative,
        locators: phrase.items.isEmpty ? phrase.locators : []))
    if phrase.items.count == 1 { phrase.locators = [] }
    self.textRange = nil
  }

  /// Whether the words since the last connective are an object of their own: "`X`, puis le mode souhaité".
  var continuesDescribed: Bool {
    if sense == .enter {
      return phrase.items.last?.isField == true && textRange != nil && objectStart > verb
        && grammar.has(objectStart - 1, .and)
    }
    guard !phrase.items.isEmpty, textRange != nil,
      [.select, .click, .navigate, .check].contains(sense),
      objectStart > start
    else { return false }
    return grammar.has(objectStart - 1, .then)
  }

  /// "just click confirm": a word alone behind the verb, before a mark, is the control's name.
  mutating func addPlainName() {
    guard sense == .click, phrase.items.isEmpty, let range = textRange, range.count == 1,
      grammar.isFunctionWord(range.lowerBound) == false, grammar.nounRole(range.lowerBound) == nil,
      range.lowerBound == start || grammar.has(range.lowerBound - 1, .preposition),
      range.upperBound >= end || tokens[range.upperBound].kind == .punctuation
    else { return }
    let word = tokens[range.lowerBound].range
    phrase.items.append(
      ObjectPhrase.Item(
        label: prose.text(word), tokens: objectStart..<range.upperBound, offset: word.lowerBound))
    textRange = nil
  }

  /// The object's words without the prepositions before them.
  func objectText(_ textRange: Range<Int>) -> String {
    var range = textRange
    while let first = range.first, grammar.has(first, anyOf: [.preposition, .adverb, .then]) {
      range = (first + 1)..<range.upperBound
    }
    return prose.text(ofTokens: range)
  }

  /// A name without markup: capitalised words right after "sur", the verb, a noun, or in a path.
  func bareName() -> (item: ObjectPhrase.Item, end: Int)? {
    let token = tokens[index]
    guard
      [.click, .select, .navigate].contains(sense)
        || [.open, .connect].contains(sense) && noun == .placeNoun || isField || noun == .fieldNoun,
      isNameStart(index), isPath || !grammar.isImperative(index), !grammar.namesRecords(index)
    else { return nil }
    let before = index - 1
    let followsDeterminer = before >= start && grammar.has(before, .determiner)
    let followsName =
      before >= start && phrase.items.last.map { $0.region == nil } ?? false
      && (grammar.isConnective(before) || prose.isPunctuation(before, 0x2C))
    let isNamed =
      isPath || followsName || before < start || grammar.has(before, .preposition)
      || noun.map { [.placeNoun, .controlNoun, .fieldNoun].contains($0) } ?? false
        && !tokens[before].isCapitalized
      || grammar.has(before, .controlNoun) || isField && grammar.has(before, .fieldNoun)
    guard isNamed, isPath || before < start || !followsDeterminer || isField else { return nil }
    // A name after its noun stands at once behind it: "le menu Unité".
    if !isPath, !isField, !followsName, noun != nil, before >= start,
      !grammar.has(before, .preposition),
      grammar.nounRole(before) == nil
    {
      return nil
    }
    var last = index
    let isNamedByNoun = noun != nil || before >= start && grammar.nounRole(before) != nil
    var hasComplement = false
    while last + 1 < end {
      if isVerbName(index, noun), continuesVerbName(last + 1) {
        last += 1
      } else if continuesName(last + 1), !hasComplement || endsName(last + 1) {
        last += 1
      } else if isNamedByNoun, let complement = grammar.endOfComplement(from: last + 1) {
        last = complement
        hasComplement = true
      } else {
        break
      }
    }
    while last > index, !tokens[last].isCapitalized,
      grammar.has(last, .preposition) || grammar.opener(at: last) != nil
    {
      last -= 1
    }
    let range = token.range.lowerBound..<tokens[last].range.upperBound
    let after = last + 1 < end ? grammar.nounRole(last + 1) : nil
    return (
      ObjectPhrase.Item(
        label: prose.text(range), tokens: objectStart..<last + 1, offset: range.lowerBound,
        noun: after ?? noun, isAlternative: isAlternative, isField: isField || noun == .fieldNoun),
      last + 1
    )
  }

  /// "le lien Ajouter un ticket": a control that is called after what it does.
  private func isVerbName(_ index: Int, _ noun: WordRole?) -> Bool {
    guard noun == .controlNoun || grammar.has(index - 1, .preposition), tokens[index].isCapitalized
    else { return false }
    return lexicon.entry(tokens[index].word).verb?.lemma == tokens[index].word
  }

  private var lexicon: Lexicon { grammar.lexicon }

  /// Whether a word goes on with such a name: up to a mark, a connective or a purpose.
  private func continuesVerbName(_ index: Int) -> Bool {
    tokens[index].kind == .word && !tokens[index].isInsideLabel && !grammar.isConnective(index)
      && !grammar.has(index, anyOf: [.relative, .negation, .controlNoun]) && !endsClause(at: index)
      && (locatorMatch(at: index) == nil || grammar.has(index + 1, .determiner))
      && !locatesBehind(index)
  }

  /// Whether "dans la fenêtre", "on the page" begins at a word.
  private func locatesBehind(_ index: Int) -> Bool {
    guard let match = locatorMatch(at: index) else { return false }
    return (match.end..<min(match.end + 3, end)).contains {
      grammar.has($0, anyOf: [.placeNoun, .regionNoun])
    }
  }

  /// Whether a name ends with a word: a mark or a connective follows, no "obtenues **à partir de**".
  private func endsName(_ index: Int) -> Bool {
    tokens[index].kind != .word || index + 1 >= end || tokens[index + 1].kind != .word
      || grammar.isConnective(index + 1)
  }

  /// A capital, or a path of the API ("/dedicatedCloud").
  private func isNameStart(_ index: Int) -> Bool {
    if tokens[index].kind == .word { return tokens[index].isCapitalized || isCamelCase(index) }
    return prose.isPunctuation(index, 0x2F) && isGlued(index + 1)
  }

  /// Whether a word is written as "dedicatedCloud" is.
  private func isCamelCase(_ index: Int) -> Bool {
    prose.bytes[tokens[index].range].dropFirst().contains { $0 >= 0x41 && $0 <= 0x5A }
  }

  /// Whether no space parts a token from the one before.
  private func isGlued(_ index: Int) -> Bool {
    index < end && index > 0 && tokens[index].start == tokens[index - 1].end
      && !prose.isPunctuation(index, in: .wordEnds)
  }

  /// Whether a word goes on with a name: "Serveurs bare metal", "Disques de stockage", "System information".
  private func continuesName(_ index: Int) -> Bool {
    if tokens[index].kind == .number || tokens[index - 1].kind == .punctuation && isGlued(index) {
      return true
    }
    if prose.isPunctuation(index, in: .pathParts), isGlued(index) { return true }
    guard tokens[index].kind == .word else { return false }
    if tokens[index].isCapitalized { return true }
    if grammar.isConnective(index) || grammar.nounRole(index) != nil && !isPath && noun == nil {
      return false
    }
    if grammar.has(index, anyOf: [.adverb, .relative, .negation, .determiner, .clitic])
      || locatorMatch(at: index) != nil || endsClause(at: index)
    {
      return continuesWithPreposition(index)
    }
    return !grammar.has(index, .preposition) || continuesWithPreposition(index)
  }

  /// "Disques **de** stockage": a preposition, and a noun without an article.
  private func continuesWithPreposition(_ index: Int) -> Bool {
    grammar.has(index, .preposition) && locatorMatch(at: index) == nil && index + 1 < end
      && tokens[index + 1].kind == .word && !tokens[index + 1].isInsideLabel
      && !grammar.isFunctionWord(index + 1) && grammar.verb(at: index + 1) == nil
  }
}
