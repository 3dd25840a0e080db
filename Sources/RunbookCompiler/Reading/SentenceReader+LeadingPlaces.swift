import RunbookModel

extension SentenceReader {
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
