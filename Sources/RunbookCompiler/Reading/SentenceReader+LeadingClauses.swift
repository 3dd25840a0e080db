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
    return tokens[index].kind == .number && prose.isPunctuation(index + 1, in: .listMarks)
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

  /// Reads "Dans l’onglet X, …", "Depuis X, …": places to go to, regions that locate.
  ///
  /// Returns the token after the phrase; nil when there is no such phrase.
  mutating func readLeadingPlaces() -> Int? {
    guard let first = lexicon.match(.locators, tokens, at: index, end: end),
      case .locator(let relation) = first.purpose, relation == .inside || relation == .under
    else { return nil }
    var cursor = first.tokens.upperBound
    var places: [Instruction] = []
    var locators: [Action.Locator] = []
    var field: ObjectPhrase.Item?
    var noun: WordRole?
    while cursor < end {
      let token = tokens[cursor]
      if token.isInsideLabel {
        cursor += 1
        continue
      }
      if prose.isPunctuation(cursor, 0x2C) {
        guard let next = continuedPlace(after: cursor) else { break }
        noun = .placeNoun
        cursor = next
        continue
      }
      if let name = bareField(cursor) {
        field = name.field ?? field
        cursor = name.end
        continue
      }
      if cursor > first.tokens.upperBound, startsMainClause(cursor) { break }
      if token.kind == .label {
        let role = grammar.nounAfterLabel(cursor) ?? noun
        switch role {
        case .fieldNoun?, .valueNoun?, .boxNoun?:
          field = ObjectPhrase.Item(
            label: grammar.labelText(cursor), region: Int(token.region),
            offset: Int(token.start), noun: role)
        case _ where startsWithRegion(cursor), .regionNoun?:
          locators.append(
            Action.Locator(
              relation: relation, label: grammar.labelText(cursor),
              text: grammar.labelText(cursor)))
        default:
          // A label that no noun calls a place is one only where it is entered: "Depuis `X`".
          if relation == .inside || role == .placeNoun {
            var made = place(cursor)
            made.mayBeField = role == nil && prose.regions[Int(token.region)].style != .action
            places += [made]
          }
        }
        noun = nil
      } else if let name = barePlace(cursor, noun) {
        places.append(name.place)
        cursor = name.end
        noun = nil
        continue
      } else if let role = grammar.nounRole(cursor) {
        noun = role
      }
      cursor += 1
    }
    guard cursor < end else { return nil }
    for place in places { for element in split(place) { append(element) } }
    leadingLocators += locators
    leadingField = field
    return prose.isPunctuation(cursor, 0x2C) ? cursor + 1 : cursor
  }

  /// "la **Liste des unités**": the name itself says that it is part of the page.
  private func startsWithRegion(_ label: Int) -> Bool {
    prose.regions[Int(tokens[label].region)].style != .action
      && grammar.has(label + 1, anyOf: [.regionNoun, .valueNoun])
      && tokens[label + 1].isInsideLabel
  }

  private func place(_ label: Int) -> Instruction {
    var place = instruction(.navigate, .navigate, verb: label, label: label)
    place.tokens = index..<label + 1
    place.region = Int(tokens[label].region)
    return place
  }

  /// "Dans l’onglet `A`, section `B`, …": the noun of a place goes on with the phrase.
  private func continuedPlace(after comma: Int) -> Int? {
    var cursor = comma + 1
    while cursor < end, grammar.has(cursor, anyOf: [.determiner, .preposition, .then]) {
      cursor += 1
    }
    return grammar.has(cursor, .placeNoun) && cursor + 1 < end
      && tokens[cursor + 1].kind == .label ? cursor + 1 : nil
  }

  private func startsMainClause(_ index: Int) -> Bool {
    if grammar.modal(at: index) != nil { return true }
    guard let form = grammar.verb(at: index) else { return grammar.verbPhrase(at: index) != nil }
    guard form.lemma == tokens[index].word else { return grammar.isImperative(index) }
    // "In the general tab click on the link": without a comma, the noun of the place ends the phrase.
    return form.mood == .imperative && grammar.nounRole(index - 1) != nil
      && (grammar.has(index + 1, anyOf: [.determiner, .preposition])
        || index + 1 < end && tokens[index + 1].kind == .label)
  }

  /// The last word of a name without markup in a leading phrase.
  private func endOfLeadingName(from index: Int, isNamed: Bool) -> Int {
    var last = index
    while last + 1 < end, tokens[last + 1].kind == .word {
      if tokens[last + 1].isCapitalized
        || isNamed && !startsMainClause(last + 1)
          && !grammar.has(last + 1, anyOf: [.determiner, .preposition, .relative, .and, .or])
          && lexicon.match(.locators, tokens, at: last + 1, end: end) == nil
      {
        last += 1
      } else if isNamed, let complement = grammar.endOfComplement(from: last + 1) {
        last = complement
      } else {
        break
      }
    }
    return last
  }

  /// "Dans la zone Nom, …", "Dans la liste Région, …": a field by its name alone, behind its noun.
  private func bareField(_ index: Int) -> (field: ObjectPhrase.Item?, end: Int)? {
    guard tokens[index].kind == .word, tokens[index].isCapitalized, index > self.index else {
      return nil
    }
    let noun = grammar.has(index - 1, .adjective) ? index - 2 : index - 1
    let isField = grammar.has(noun, anyOf: [.fieldNoun, .valueNoun])
    guard isField || grammar.has(noun, .regionNoun), !grammar.namesRecords(index) else {
      return nil
    }
    let last = isField ? endOfLeadingName(from: index, isNamed: true) : endOfClause(from: index)
    let range = tokens[index].range.lowerBound..<tokens[last].range.upperBound
    let field = ObjectPhrase.Item(
      label: prose.text(range), offset: range.lowerBound, noun: grammar.nounRole(noun))
    return (isField ? field : nil, last + 1)
  }

  /// The last token before the comma that ends a leading phrase.
  private func endOfClause(from index: Int) -> Int {
    var last = index
    while last + 1 < end, !prose.isPunctuation(last + 1, in: .clauseEnds) { last += 1 }
    return last
  }

  /// "Dans le menu Unités, …", "From the Actions menu, …": a place by its name alone.
  private func barePlace(
    _ index: Int, _ noun: WordRole?
  ) -> (place: Instruction, end: Int)? {
    guard tokens[index].kind == .word, tokens[index].isCapitalized, index > self.index else {
      return nil
    }
    var last = index
    // "le menu déroulant Actions": one word may stand between.
    let isNamed =
      noun == .placeNoun
      && (grammar.has(index - 1, .placeNoun)
        || grammar.has(index - 1, .adjective) && grammar.has(index - 2, .placeNoun))
    last = endOfLeadingName(from: index, isNamed: isNamed)
    guard isNamed || grammar.has(last + 1, .placeNoun) else { return nil }
    var place = instruction(.navigate, .navigate, verb: index, label: nil)
    place.label = prose.text(tokens[index].range.lowerBound..<tokens[last].range.upperBound)
    place.tokens = self.index..<last + 1
    return (place, last + 1)
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
