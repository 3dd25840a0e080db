import RunbookModel

/// Reads the instructions of one sentence: leading clauses first, then verb by verb.
struct SentenceReader {
  let lexicon: Lexicon
  let prose: Prose
  private let end: Int
  private var sentence: Sentence
  private var index: Int
  /// The condition that leading clauses put on what follows.
  private var condition: Action.Condition?
  private var reason: Action.OptionalReason?
  /// Regions of the screen that a leading phrase names.
  private var leadingLocators: [Action.Locator] = []
  /// The modal whose infinitives may still follow ("vous pouvez supprimer, puis recréer").
  private var openModal: Modal?

  private init(_ lexicon: Lexicon, _ prose: Prose, _ range: Range<Int>) {
    self.lexicon = lexicon
    self.prose = prose
    end = range.upperBound
    index = range.lowerBound
    sentence = Sentence(tokens: range)
  }

  static func read(_ prose: Prose, _ range: Range<Int>, by lexicon: Lexicon) -> Sentence {
    var reader = SentenceReader(lexicon, prose, range)
    reader.readLeadingClauses()
    reader.readMainClauses()
    reader.nameField()
    reader.writeClauses()
    return reader.sentence
  }

  private var tokens: [Token] { prose.tokens }

  // MARK: Leading clauses

  private mutating func readLeadingClauses() {
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

  private func opener(at index: Int) -> (kind: Opener, match: CueMatch)? {
    for kind in Opener.allCases {
      if let match = lexicon.match(.opener(kind), tokens, at: index, end: end) {
        return (kind, match)
      }
    }
    return nil
  }

  private mutating func addCondition(_ opener: Opener, _ range: Range<Int>) {
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
  private func endOfLeadingClause(from start: Int) -> Int {
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

  /// "Dans l’onglet X, …", "Depuis X, …": places to go to, regions that locate. Nil when there is no such phrase.
  private mutating func readLeadingPlaces() -> Int? {
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

  // MARK: Main clauses

  private mutating func readMainClauses() {
    let start = index
    while index < end {
      let token = tokens[index]
      if token.isInsideLabel || token.kind == .label || token.kind == .link {
        index += 1
      } else if token.kind == .word {
        readWord(isFirst: onlyFillers(start..<index))
      } else {
        index += 1
      }
    }
    if let last = sentence.tokens.last(where: { !tokens[$0].isInsideLabel }) {
      sentence.endsWithColon = prose.isPunctuation(last, 0x3A)
    }
    sentence.hasAlso = sentence.tokens.contains { lexicon.has(tokens[$0].word, .also) }
  }

  private mutating func readWord(isFirst: Bool) {
    if let governed = lexicon.match(.governor, tokens, at: index, end: end),
      readInfinitive(after: governed.tokens.upperBound, modal: .required, from: index)
    {
      return
    }
    if lexicon.has(tokens[index].word, .negation), let verb = negatedVerb() {
      sentence.isCaution = true
      index = verb + 1
      return
    }
    if let tail = lexicon.match(.conditionTail, tokens, at: index, end: end) {
      qualifyLast(prose.text(ofTokens: tail.tokens))
      index = tail.tokens.upperBound
      return
    }
    if let (kind, match) = modal(at: index) {
      openModal = kind
      if !readInfinitive(after: match.tokens.upperBound, modal: kind, from: index) {
        index = match.tokens.upperBound
      }
      return
    }
    if let opener = opener(at: index), !isFirst {
      let clauseEnd = endOfSubordinate(from: opener.match.tokens.upperBound)
      if opener.kind == .if { qualifyLast(prose.text(ofTokens: trimmed(index..<clauseEnd))) }
      index = clauseEnd
      return
    }
    if lexicon.has(tokens[index].word, .relative) {
      index = endOfSubordinate(from: index + 1)
      return
    }
    readVerb(isFirst: isFirst)
  }

  private mutating func readVerb(isFirst: Bool) {
    for sense in VerbSense.allCases {
      if let phrase = lexicon.match(.verbPhrase(sense), tokens, at: index, end: end) {
        readClause(sense, verb: index, from: phrase.tokens.upperBound, modal: nil)
        return
      }
    }
    guard let form = lexicon.entry(tokens[index].word).verb else {
      index += 1
      return
    }
    switch form.mood {
    case .imperative where isImperative(index):
      // An English imperative is the infinitive too: after "and" the modal still bears on it.
      let continues = form.lemma == tokens[index].word && followsConnective(index)
      readClause(form.sense, verb: index, from: index + 1, modal: continues ? openModal : nil)
    case .gerund where index > 0 && lexicon.has(tokens[index - 1].word, .preposition)
      && [.click, .select, .check].contains(form.sense):
      replaceVagueInstruction()
      readClause(form.sense, verb: index, from: index + 1, modal: sentence.instructions.last?.modal)
    case .infinitive where isFirst:
      readClause(form.sense, verb: index, from: index + 1, modal: nil)
    case .infinitive where openModal != nil && followsConnective(index):
      readClause(form.sense, verb: index, from: index + 1, modal: openModal)
    default: index += 1
    }
  }

  /// Reads the infinitive that a modal or a governor announces; false when there is none.
  private mutating func readInfinitive(after start: Int, modal: Modal, from first: Int) -> Bool {
    var cursor = start
    while cursor < end, cursor < start + 5, isSkippable(cursor) { cursor += 1 }
    guard cursor < end else { return false }
    if let nested = lexicon.match(.governor, tokens, at: cursor, end: end) {
      return readInfinitive(after: nested.tokens.upperBound, modal: modal, from: first)
    }
    for sense in VerbSense.allCases {
      if let phrase = lexicon.match(.verbPhrase(sense), tokens, at: cursor, end: end) {
        readClause(sense, verb: cursor, from: phrase.tokens.upperBound, modal: modal)
        return true
      }
    }
    guard let form = lexicon.entry(tokens[cursor].word).verb, form.mood != .gerund else {
      return false
    }
    if modal == .described, form.sense != .confirm, form.sense != .enter { return false }
    readClause(form.sense, verb: cursor, from: cursor + 1, modal: modal)
    return true
  }

  private mutating func readClause(
    _ sense: VerbSense, verb: Int, from start: Int, modal: Modal?
  ) {
    if sense == .flow {
      index = start
      return
    }
    if sense == .hold {
      if modal != .invited { sentence.isCaution = true }
      index = start
      return
    }
    let reader = ObjectReader(lexicon: lexicon, prose: prose, sense: sense, verb: verb, end: end)
    let object = reader.read(from: start)
    for var instruction in instructions(for: object, sense: sense, verb: verb) {
      instruction.modal = modal
      instruction.reason = reason ?? instruction.reason
      if modal == .invited || modal == .advised, instruction.reason == nil {
        instruction.reason = .invited
      }
      append(instruction)
    }
    index = max(object.end, start)
  }

  private mutating func append(_ instruction: Instruction) {
    var instruction = instruction
    instruction.condition = instruction.condition ?? condition
    if let reason, instruction.reason == nil { instruction.reason = reason }
    instruction.locators += leadingLocators
    if instruction.kind == .click, instruction.sense == .select, let range = sentence.condition,
      range.contains(where: { lexicon.has(tokens[$0].word, .valueNoun) })
    {
      instruction.kind = .choose
    }
    sentence.instructions.append(instruction)
  }

  /// "validez en cliquant sur X" is a click on X: the vague verb goes.
  private mutating func replaceVagueInstruction() {
    if let last = sentence.instructions.last, last.label == nil,
      [.other, .confirm, .wait, .read].contains(last.kind)
    {
      sentence.instructions.removeLast()
    }
  }

  /// A trailing condition makes the clause before it optional.
  private mutating func qualifyLast(_ text: String) {
    guard let last = sentence.instructions.indices.last else {
      reason = .condition
      condition = Action.Condition(relation: .if, text: text)
      return
    }
    sentence.instructions[last].reason = .condition
    sentence.instructions[last].condition = Action.Condition(relation: .if, text: text)
  }

  /// Gives every instruction its words: to the next one, or to the sentence's end, without a condition after it.
  private mutating func writeClauses() {
    for position in sentence.instructions.indices {
      let own = sentence.instructions[position].tokens
      let next =
        position + 1 < sentence.instructions.count
        ? sentence.instructions[position + 1].tokens.lowerBound : end
      var last = own.upperBound
      while last < next, lexicon.match(.opener(.if), tokens, at: last, end: end) == nil,
        lexicon.match(.conditionTail, tokens, at: last, end: end) == nil
      {
        last += 1
      }
      var range = trimmed(own.lowerBound..<last)
      while let word = range.last, word >= own.upperBound,
        [.then, .and, .or].contains(where: { lexicon.has(tokens[word].word, $0) })
          || lexicon.match(.modal(.required), tokens, at: word, end: end) != nil
      {
        range = trimmed(range.dropLast())
      }
      sentence.instructions[position].text = prose.text(ofTokens: range)
    }
  }

  /// "`token` : indiquez le token": the label before the colon names the field.
  private mutating func nameField() {
    guard let label = sentence.tokens.first, tokens[label].kind == .label,
      let after = sentence.tokens.first(where: { $0 > label && !tokens[$0].isInsideLabel }),
      prose.isPunctuation(after, 0x3A), let first = sentence.instructions.first,
      first.label == nil, [.enter, .choose, .check].contains(first.kind)
    else { return }
    sentence.instructions[0].label = labelText(label)
  }

  // MARK: Words

  /// A word that may stand before a verb without changing what it instructs: "alors", "également".
  private func isFiller(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.kind == .word
      && [.adverb, .then, .also, .and].contains { lexicon.has(token.word, $0) }
      || token.kind == .punctuation && !prose.isPunctuation(index, 0x2C)
  }

  /// A filler, or a pronoun between a modal and its infinitive: "vous devez le mettre".
  private func isSkippable(_ index: Int) -> Bool {
    isFiller(index) || tokens[index].kind == .word && lexicon.has(tokens[index].word, .clitic)
  }

  private func onlyFillers(_ range: Range<Int>) -> Bool {
    range.allSatisfy { isFiller($0) || prose.isPunctuation($0, 0x2C) }
  }

  /// Whether a token is an imperative: the form, without a subject before it.
  func isImperative(_ index: Int) -> Bool {
    let word = tokens[index].word
    guard tokens[index].kind == .word, lexicon.entry(word).verb?.mood == .imperative,
      !lexicon.has(word, .notImperative)
    else { return false }
    return index == 0 || !lexicon.has(tokens[index - 1].word, .subject)
  }

  func modal(at index: Int) -> (kind: Modal, match: CueMatch)? {
    for kind in Modal.allCases {
      if let match = lexicon.match(.modal(kind), tokens, at: index, end: end) {
        return (kind, match)
      }
    }
    return nil
  }

  private func startsVerbPhrase(_ index: Int) -> Bool {
    VerbSense.allCases.contains {
      lexicon.match(.verbPhrase($0), tokens, at: index, end: end) != nil
    }
  }

  /// The verb that a negation forbids: an imperative, or what a modal of duty carries.
  private func negatedVerb() -> Int? {
    for cursor in (index + 1)..<min(end, index + 4) {
      if lexicon.entry(tokens[cursor].word).verb?.mood == .imperative { return cursor }
    }
    return nil
  }

  private func followsConnective(_ index: Int) -> Bool {
    var cursor = index - 1
    while cursor >= sentence.tokens.lowerBound {
      let token = tokens[cursor]
      if prose.isPunctuation(cursor, 0x2C) || lexicon.has(token.word, .and)
        || lexicon.has(token.word, .or) || lexicon.has(token.word, .then)
      {
        return true
      }
      guard
        lexicon.has(token.word, .adverb) || lexicon.has(token.word, .clitic)
          || lexicon.has(token.word, .preposition)
      else { return false }
      cursor -= 1
    }
    return false
  }

  /// The end of a clause that does not instruct: a comma, a connective before a verb, a modal, the sentence's end.
  private mutating func endOfSubordinate(from start: Int) -> Int {
    var cursor = start
    while cursor < end {
      let token = tokens[cursor]
      if token.isInsideLabel {
        cursor += 1
        continue
      }
      if prose.isPunctuation(cursor, in: ",;:") { return cursor + 1 }
      if let match = lexicon.match(.modal(.described), tokens, at: cursor, end: end) {
        let before = sentence.instructions.count
        _ = readInfinitive(after: match.tokens.upperBound, modal: .described, from: cursor)
        if sentence.instructions.count > before { return index }
      }
      if cursor > start, isImperative(cursor) { return cursor }
      if lexicon.has(token.word, .then) { return cursor + 1 }
      if lexicon.has(token.word, .and), cursor + 1 < end, modal(at: cursor + 1) != nil {
        return cursor + 1
      }
      cursor += 1
    }
    return end
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let last = range.last, prose.isPunctuation(last, in: ".,;:!?…(") {
      range = range.dropLast()
    }
    return range
  }

  // MARK: Making instructions

  func labelText(_ index: Int) -> String {
    LabelText.trim(prose.text(prose.regions[Int(tokens[index].region)].range))
  }

  func instruction(
    _ kind: Action.Kind, _ sense: VerbSense, verb: Int, label: Int?
  ) -> Instruction {
    let offset = Int(tokens[label ?? verb].start)
    return Instruction(
      kind: kind, sense: sense, lemma: lexicon.entry(tokens[verb].word).verb?.lemma ?? 0,
      verb: verb, label: label.map(labelText), sourceOffset: prose.sourceOffset(of: offset))
  }

  private func instructions(
    for object: ObjectPhrase, sense: VerbSense, verb: Int
  ) -> [Instruction] {
    let kind = KindRules(lexicon: lexicon)
    var result: [Instruction] = []
    for item in object.items {
      let itemKind = kind.kind(of: sense, item: item, object: object)
      var made = instruction(itemKind, sense, verb: verb, label: nil)
      if let label = item.label, KindRules.carriesLabel(itemKind) {
        made.label = label
        made.sourceOffset = prose.sourceOffset(of: item.offset)
      } else if let label = item.label {
        made.locators.append(Action.Locator(relation: .near, label: label, text: label))
      }
      made.tokens = item.tokens
      made.locators += item.locators
      if !item.text.isEmpty { made.object = item.text }
      if item.isAlternative { made.reason = .alternative }
      result.append(made)
    }
    if result.isEmpty {
      result = [
        instruction(kind.kind(of: sense, item: nil, object: object), sense, verb: verb, label: nil)
      ]
      result[0].object = object.text.isEmpty ? nil : object.text
    }
    for index in result.indices {
      if result[index].tokens.isEmpty {
        result[index].tokens = verb..<max(object.end, verb + 1)
      }
      result[index].locators += object.locators
      result[index].links = object.links
    }
    return result
  }
}
