import RunbookModel

extension SentenceReader {
  mutating func readLeadingClauses() {
    while index < end {
      if grammar.isFiller(index) || isListMark(index) || followsFiller(index) {
        if grammar.has(index, .optionalWord) { reason = .condition }
        index += 1
      } else if let after = stepMark() {
        index = after
      } else if let after = readMarkedCondition() {
        index = after
      } else if index == grammar.firstWord,
        let detail = lexicon.match(.details, tokens, at: index, end: end),
        grammar.opener(at: index)?.kind == .purpose,
        grammar.verb(at: detail.tokens.upperBound)?.mood == .infinitive
      {
        // "Pour cela lancer l’outil": the verb is the main one.
        index = detail.tokens.upperBound
      } else if let opener = grammar.opener(at: index) {
        let clauseEnd = endOfLeadingClause(from: opener.match.tokens.upperBound)
        note(opener.kind.rule, index..<clauseEnd, opener.match.purpose.keyPath)
        addCondition(opener.kind, index..<clauseEnd)
        if opener.kind == .purpose { readPurpose(opener.match.tokens.upperBound..<clauseEnd) }
        index = clauseEnd
      } else if let clauseEnd = readLeadingPlaces() {
        index = clauseEnd
      } else if let after = fieldName(), tellsHow(after) {
        index = after
      } else if tellsHow(index), let form = grammar.verb(at: index + 1), form.sense == .check {
        // "En cochant cette case, vous autorisez…"
        readClause(form.sense, verb: index + 1, from: index + 2, modal: .invited)
      } else {
        return
      }
      grammar.mainStart = index
    }
  }

  /// Keeps the verb of a leading purpose, by which an announcement before is known.
  private mutating func readPurpose(_ clause: Range<Int>) {
    guard sentence.purpose == Vocabulary.unknown else { return }
    for index in clause.prefix(3) {
      guard let verb = grammar.verb(at: index) else { continue }
      sentence.purpose = verb.lemma
      return
    }
  }

  /// "**If you have a certificate:** …": a condition in bold.
  private mutating func readMarkedCondition() -> Int? {
    guard tokens[index].kind == .label, let opener = grammar.opener(at: index + 1),
      opener.kind == .if
    else { return nil }
    var after = grammar.afterLabel(index)
    note(.condition, index + 1..<after, opener.match.purpose.keyPath)
    addCondition(.if, index + 1..<after)
    while after < end, prose.isPunctuation(after, in: .colonOrComma) { after += 1 }
    return after
  }

  /// The token after "**Option** :", a name that the sentence explains.
  private func fieldName() -> Int? {
    guard index == grammar.start, tokens[index].kind == .label else { return nil }
    let after = grammar.afterLabel(index)
    return after + 1 < end && prose.isPunctuation(after, 0x3A) ? after + 1 : nil
  }

  /// "**Step 3**: …": the number of a step says nothing of what to do.
  private func stepMark() -> Int? {
    guard index == grammar.start else { return nil }
    let isMarked = tokens[index].kind == .label
    let word = isMarked ? index + 1 : index
    guard grammar.has(word, .stepHeading), word + 1 < end, tokens[word + 1].kind == .number else {
      return nil
    }
    var after = isMarked ? grammar.afterLabel(index) : word + 2
    while after < end, prose.isPunctuation(after, in: .stepEnds) { after += 1 }
    return after
  }

  /// The comma in "Next, …".
  private func followsFiller(_ index: Int) -> Bool {
    prose.isPunctuation(index, 0x2C) && index > grammar.start && index == grammar.mainStart
      && grammar.isFiller(index - 1)
  }

  /// The number or letter that counts a sentence: "1.", "a)".
  private func isListMark(_ index: Int) -> Bool {
    guard index == sentence.tokens.lowerBound, index + 1 < end else { return false }
    guard tokens[index].kind == .number else { return false }
    // "- 1 Locate the date"
    return prose.isPunctuation(index + 1, in: .listMarks)
      || tokens[index + 1].kind == .word && tokens[index + 1].isCapitalized
  }

  mutating func addCondition(_ opener: Opener, _ range: Range<Int>) {
    let text = prose.text(ofTokens: grammar.trimmed(range))
    switch opener {
    case .if:
      condition = Action.Condition(relation: .if, text: text)
      reason = .condition
      sentence.condition = range
    case .after:
      condition = Action.Condition(relation: .after, text: text)
      sentence.supposed = range
    case .purpose: hasPurpose = true
    case .cause: break
    }
  }

  /// A leading clause ends at its comma, or where an imperative or a modal begins.
  func endOfLeadingClause(from start: Int) -> Int {
    var index = start
    while index < end {
      if tokens[index].isInsideLabel {
        index += 1
        continue
      }
      if prose.isPunctuation(index, 0x28) {
        index = grammar.endOfParenthesis(from: index)
        continue
      }
      if prose.isPunctuation(index, 0x2C) || prose.isPunctuation(index, 0x3A) { return index + 1 }
      if index > start, let form = grammar.verb(at: index), form.lemma != tokens[index].word,
        grammar.isImperative(index)
      {
        return index
      }
      // "If you have questions please contact us": no comma, but no subject either.
      if index > start, !grammar.has(index, .subject), grammar.modal(at: index)?.kind == .required {
        return index
      }
      index += 1
    }
    return end
  }

  /// The end of a clause that does not instruct: a comma, a connective before a verb, a modal, the sentence's end.
  ///
  /// What such a clause lets the operator confirm or supply is told in passing: "une page où vous devrez
  /// saisir un code".
  mutating func endOfSubordinate(from start: Int) -> Int {
    var cursor = start
    while cursor < end {
      let token = tokens[cursor]
      if token.isInsideLabel {
        cursor += 1
        continue
      }
      if prose.isPunctuation(cursor, in: .clauseEnds) { return cursor + 1 }
      if let (kind, match) = grammar.modal(at: cursor),
        kind.isReport || kind == .required && tellsInPassing(cursor, from: start)
      {
        let before = sentence.instructions.count
        _ = readInfinitive(after: match.tokens.upperBound, modal: kind, from: cursor)
        if sentence.instructions.count > before { return index }
      }
      if cursor > start, isFiniteImperative(cursor) { return cursor }
      // "les modifications que vous avez faites en cliquant sur `X`"
      if cursor > start, !sentence.instructions.isEmpty, tellsHow(cursor) { return cursor + 1 }
      if grammar.has(cursor, .then) { return cursor + 1 }
      if grammar.has(cursor, .and), cursor + 1 < end,
        grammar.modal(at: cursor + 1) != nil || joinsImperative(cursor)
      {
        return cursor + 1
      }
      cursor += 1
    }
    return end
  }

  /// Whether a preposition and a gerund of clicking, picking or ticking begin at a token.
  private func tellsHow(_ index: Int) -> Bool {
    guard grammar.has(index, .preposition), let form = grammar.verb(at: index + 1) else {
      return false
    }
    return form.mood == .gerund && [.click, .select, .check].contains(form.sense)
  }

  /// Whether a duty right after "où", "sur laquelle" or "durant lequel" is one of the operator's.
  private func tellsInPassing(_ index: Int, from start: Int) -> Bool {
    guard index == start, index > sentence.tokens.lowerBound else { return false }
    return !grammar.has(index - 1, .objectPronoun)
  }

  private func isFiniteImperative(_ index: Int) -> Bool {
    if !lexicon.hasBareImperatives, let (_, phrase) = grammar.verbPhrase(at: index) {
      return grammar.mood(of: phrase) != .infinitive && !phrase.isNegated
    }
    guard let form = grammar.verb(at: index), form.lemma != tokens[index].word else { return false }
    return grammar.isImperative(index)
  }

  /// "Click **A** to open the window and select **B**": what the connective joins instructs again where its
  /// object is named.
  private func joinsImperative(_ connective: Int) -> Bool {
    let verb = connective + 1
    guard grammar.hasInstructions, let form = grammar.verb(at: verb),
      form.mood == .imperative, form.lemma == tokens[verb].word
    else { return false }
    var cursor = verb + 1
    while cursor < end, cursor < verb + 5,
      grammar.isFunctionWord(cursor) || prose.isPunctuation(cursor, in: .openingQuotations)
    {
      cursor += 1
    }
    return cursor < end && tokens[cursor].kind == .label
  }
}

extension Opener {
  /// The rule that a clause with the opener follows.
  var rule: ReadingNote.Rule {
    switch self {
    case .if: .condition
    case .after: .after
    case .cause: .cause
    case .purpose: .purpose
    }
  }
}
