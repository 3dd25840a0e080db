import RunbookModel

/// Reads the instructions of one sentence: leading clauses first, then verb by verb.
struct SentenceReader {
  let lexicon: Lexicon
  let prose: Prose
  let end: Int
  var sentence: Sentence
  var index: Int
  /// The condition that leading clauses put on what follows.
  var condition: Action.Condition?
  var reason: Action.OptionalReason?
  /// Regions of the screen that a leading phrase names.
  var leadingLocators: [Action.Locator] = []
  /// The modal whose infinitives may still follow ("vous pouvez supprimer, puis recréer").
  var openModal: Modal?

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

  var tokens: [Token] { prose.tokens }

  mutating func readMainClauses() {
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

  mutating func readWord(isFirst: Bool) {
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

  mutating func readVerb(isFirst: Bool) {
    if let (sense, phrase) = verbPhrase(at: index) {
      readClause(sense, verb: index, from: phrase.tokens.upperBound, modal: nil)
      return
    }
    guard let form = lexicon.entry(tokens[index].word).verb else {
      if isFirst, isUnknownImperative(index) {
        readClause(.do, verb: index, from: index + 1, modal: nil)
      } else {
        index += 1
      }
      return
    }
    switch form.mood {
    case .imperative where isImperative(index):
      // An English imperative is the infinitive too: after "and" the modal still bears on it.
      let continues = form.lemma == tokens[index].word && followsConnective(index)
      readClause(form.sense, verb: index, from: index + 1, modal: continues ? openModal : nil)
    case .gerund
    where index > 0 && lexicon.has(tokens[index - 1].word, .preposition)
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
  mutating func readInfinitive(after start: Int, modal: Modal, from first: Int) -> Bool {
    var cursor = start
    while cursor < end, cursor < start + 5, isSkippable(cursor) { cursor += 1 }
    guard cursor < end else { return false }
    if let nested = lexicon.match(.governor, tokens, at: cursor, end: end) {
      return readInfinitive(after: nested.tokens.upperBound, modal: modal, from: first)
    }
    if let (sense, phrase) = verbPhrase(at: cursor) {
      readClause(sense, verb: cursor, from: phrase.tokens.upperBound, modal: modal)
      return true
    }
    guard let form = lexicon.entry(tokens[cursor].word).verb, form.mood != .gerund else {
      return false
    }
    if modal == .described, form.sense != .confirm, form.sense != .enter { return false }
    readClause(form.sense, verb: cursor, from: cursor + 1, modal: modal)
    return true
  }

  mutating func readClause(
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

  mutating func append(_ instruction: Instruction) {
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
  mutating func replaceVagueInstruction() {
    if let last = sentence.instructions.last, last.label == nil,
      [.other, .confirm, .wait, .read].contains(last.kind)
    {
      sentence.instructions.removeLast()
    }
  }

  /// A trailing condition makes the clause before it optional.
  mutating func qualifyLast(_ text: String) {
    guard let last = sentence.instructions.indices.last else {
      reason = .condition
      condition = Action.Condition(relation: .if, text: text)
      return
    }
    sentence.instructions[last].reason = .condition
    sentence.instructions[last].condition = Action.Condition(relation: .if, text: text)
  }

  /// Gives every instruction its words: to the next one, or to the sentence's end, without a condition after it.
  mutating func writeClauses() {
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
      sentence.instructions[position].tokens = range
    }
  }

  /// "`token` : indiquez le token": the label before the colon names the field.
  mutating func nameField() {
    guard let label = sentence.tokens.first, tokens[label].kind == .label,
      let after = sentence.tokens.first(where: { $0 > label && !tokens[$0].isInsideLabel }),
      prose.isPunctuation(after, 0x3A), let first = sentence.instructions.first,
      first.label == nil, [.enter, .choose, .check].contains(first.kind)
    else { return }
    sentence.instructions[0].label = labelText(label)
  }
}
