import RunbookModel

extension SentenceReader {
  mutating func readLeadingClauses() {
    while index < end {
      if isFiller(index) {
        index += 1
      } else if let opener = opener(at: index) {
        let clauseEnd = endOfLeadingClause(from: opener.match.tokens.upperBound)
        addCondition(opener.kind, index..<clauseEnd)
        index = clauseEnd
      } else if let clauseEnd = readLeadingPlaces() {
        index = clauseEnd
      } else {
        return
      }
    }
  }

  func opener(at index: Int) -> (kind: Opener, match: CueMatch)? {
    guard let match = lexicon.match(.openers, tokens, at: index, end: end),
      case .opener(let kind) = match.purpose
    else { return nil }
    return (kind, match)
  }

  mutating func addCondition(_ opener: Opener, _ range: Range<Int>) {
    let text = prose.text(ofTokens: trimmed(range))
    switch opener {
    case .if:
      condition = Action.Condition(relation: .if, text: text)
      reason = .condition
      sentence.condition = range
    case .after: condition = Action.Condition(relation: .after, text: text)
    case .cause, .purpose: break
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
      if prose.isPunctuation(index, 0x2C) || prose.isPunctuation(index, 0x3A) { return index + 1 }
      if index > start, isImperative(index) { return index }
      index += 1
    }
    return end
  }

  /// Reads "Dans l’onglet X, …", "Depuis X, …": places to go to, regions that locate.
  ///
  /// Returns the token after the phrase; nil when there is no such phrase.
  mutating func readLeadingPlaces() -> Int? {
    guard let first = lexicon.match(.locator(.inside), tokens, at: index, end: end) else {
      return nil
    }
    var cursor = first.tokens.upperBound
    var places: [Instruction] = []
    var locators: [Action.Locator] = []
    var noun: WordRole?
    while cursor < end {
      let token = tokens[cursor]
      if token.isInsideLabel {
        cursor += 1
        continue
      }
      if prose.isPunctuation(cursor, 0x2C) { break }
      if cursor > first.tokens.upperBound,
        isImperative(cursor) || modal(at: cursor) != nil || startsVerbPhrase(cursor)
      {
        break
      }
      if token.kind == .label {
        if noun == .regionNoun {
          locators.append(
            Action.Locator(
              relation: .inside, label: labelText(cursor), text: labelText(cursor)))
        } else {
          var place = instruction(.navigate, .navigate, verb: cursor, label: cursor)
          place.tokens = index..<cursor + 1
          place.region = Int(token.region)
          places.append(place)
        }
        noun = nil
      } else if lexicon.has(token.word, .placeNoun) {
        noun = .placeNoun
      } else if lexicon.has(token.word, .regionNoun) {
        noun = .regionNoun
      }
      cursor += 1
    }
    guard cursor < end else { return nil }
    for place in places { append(place) }
    leadingLocators += locators
    return prose.isPunctuation(cursor, 0x2C) ? cursor + 1 : cursor
  }
}
