import RunbookModel

/// Reads the instructions of one sentence: leading clauses first, then verb by verb.
struct SentenceReader {
  var grammar: Grammar
  var sentence: Sentence
  var index: Int
  /// The condition that leading clauses put on what follows.
  var condition: Action.Condition?
  var reason: Action.OptionalReason?
  /// Regions of the screen that a leading phrase names.
  var leadingLocators: [Action.Locator] = []
  /// The field that a leading phrase names: "Dans le champ `X`, saisissez…".
  var leadingField: ObjectPhrase.Item?
  /// Whether a leading clause tells a purpose.
  var hasPurpose = false
  /// The modal whose infinitives may still follow ("vous pouvez supprimer, puis recréer").
  var openModal: Modal?
  /// Whether the clause before was an instruction, which an infinitive after a connective goes on with.
  var followsInstruction = false
  /// Whether the verb before only leads on: "… et poursuivez en cliquant sur `X`" replaces nothing.
  var followsFlow = false
  /// Whether the rules that apply are taken down.
  let isTraced: Bool

  private init(_ lexicon: Lexicon, _ prose: Prose, _ range: Range<Int>, isTraced: Bool) {
    self.isTraced = isTraced
    grammar = Grammar(lexicon, prose, range)
    index = range.lowerBound
    sentence = Sentence(tokens: range)
  }

  static func read(
    _ prose: Prose, _ range: Range<Int>, by lexicon: Lexicon, isTraced: Bool = false
  ) -> Sentence {
    let summary = SentenceSummary(prose.tokens, range, lexicon)
    var reader = SentenceReader(lexicon, prose, range, isTraced: isTraced)
    if summary.has(.furtherReadings), let pointer = reader.pointer {
      reader.note(.furtherReading, pointer.tokens, pointer.purpose.keyPath)
      reader.sentence.pointsElsewhere = true
      return reader.sentence
    }
    reader.sentence.announcesOutput =
      summary.has(.outputs) && lexicon.contains(.outputs, prose.tokens, in: range)
    guard summary.mayInstruct else {
      reader.readWithoutVerb(summary)
      return reader.sentence
    }
    reader.sentence.isDetail =
      reader.grammar.firstWord.map {
        lexicon.match(.details, prose.tokens, at: $0, end: range.upperBound) != nil
      } ?? false
    reader.readLeadingClauses()
    reader.grammar.mainStart = reader.index
    reader.readMainClauses()
    if summary.hasSlash { reader.readRoutes() }
    reader.nameField()
    reader.findFields()
    reader.findControls()
    reader.findConfirmingControls()
    if summary.has(.announcements),
      let announcement = lexicon.firstMatch(.announcement, prose.tokens, in: range)
    {
      reader.note(.announcement, announcement.tokens, announcement.purpose.keyPath)
      reader.sentence.instructions.removeAll(where: \.isVague)
    }
    reader.sentence.requires =
      reader.hasPurpose
      && reader.sentence.instructions.contains {
        $0.modal == .required && ![.connect, .navigate, .click].contains($0.kind)
      }
    reader.dropStatements()
    if reader.sentence.endsWithColon, let last = reader.sentence.instructions.indices.last {
      let end = reader.sentence.instructions[last].tokens.upperBound
      reader.sentence.instructions[last].reachesColon = (end..<range.upperBound).allSatisfy {
        prose.tokens[$0].kind == .punctuation
      }
    }
    reader.writeClauses()
    return reader.sentence
  }

  var lexicon: Lexicon { grammar.lexicon }
  var prose: Prose { grammar.prose }
  var tokens: [Token] { grammar.tokens }
  var end: Int { grammar.end }

  /// Reads what a sentence without any verb of the lexicon says by its form.
  private mutating func readWithoutVerb(_ summary: SentenceSummary) {
    if summary.has(.openers) { readLeadingClauses() }
    if let last = sentence.tokens.last(where: { !tokens[$0].isInsideLabel }) {
      sentence.endsWithColon = prose.isPunctuation(last, .colonMark)
    }
    sentence.hasAlso = summary.hasAlso
  }

  /// "Vous pouvez configurer jusqu’à 20 règles" states a limit.
  private mutating func dropStatements() {
    for position in sentence.instructions.indices.reversed() {
      let instruction = sentence.instructions[position]
      guard instruction.modal == .invited || instruction.modal == .required,
        instruction.kind == .other,
        let limit = lexicon.firstMatch(.claim(.limit), tokens, in: instruction.tokens)
      else { continue }
      note(.limit, limit.tokens, limit.purpose.keyPath)
      sentence.instructions.remove(at: position)
    }
  }

  /// What says that the sentence only tells where to read more.
  private var pointer: CueMatch? {
    for index in sentence.tokens where !tokens[index].isInsideLabel {
      if let match = lexicon.match(.furtherReadings, tokens, at: index, end: end) { return match }
    }
    return nil
  }

  /// Takes down a rule that applied.
  mutating func note(
    _ rule: ReadingNote.Rule, _ tokens: Range<Int>, _ key: @autoclosure () -> String
  ) {
    guard isTraced else { return }
    sentence.notes.append(ReadingNote(rule: rule, tokens: tokens, key: key()))
  }

  mutating func readMainClauses() {
    let start = index
    while index < end {
      let token = tokens[index]
      if token.isInsideLabel || token.kind != .word {
        index += 1
      } else {
        readWord(isFirst: grammar.onlyFillers(start..<index))
      }
    }
    if let last = sentence.tokens.last(where: { !tokens[$0].isInsideLabel }) {
      sentence.endsWithColon = prose.isPunctuation(last, 0x3A)
      sentence.endsWithVerb =
        sentence.endsWithColon && sentence.instructions.last?.tokens.upperBound ?? last < last
        ? false : sentence.endsWithColon && endsWithVerb(before: last)
    }
    sentence.hasAlso = sentence.tokens.contains { grammar.has($0, .also) }
  }

  /// Whether nothing but the colon follows the last verb: "vous devez choisir :".
  private func endsWithVerb(before last: Int) -> Bool {
    guard let verb = sentence.instructions.last?.verb, sentence.instructions.last?.label == nil
    else { return false }
    guard verb < last else { return false }
    return (verb + 1..<last).allSatisfy { grammar.isFunctionWord($0) || !isWord($0) }
  }

  func isWord(_ index: Int) -> Bool {
    tokens[index].kind == .word || tokens[index].kind == .label || tokens[index].kind == .link
  }

  mutating func readWord(isFirst: Bool) {
    if let governed = lexicon.match(.governors, tokens, at: index, end: end),
      grammar.verbPhrase(at: index)?.match.tokens.upperBound ?? 0 < governed.tokens.upperBound,
      readInfinitive(after: governed.tokens.upperBound, modal: nil, from: index)
    {
      return
    }
    if grammar.has(index, .negation), let verb = negatedVerb() {
      note(.forbidden, index..<verb + 1, WordRole.negation.keyPath)
      sentence.isCaution = true
      index = verb + 1
      skipForbidden()
      return
    }
    if let tail = lexicon.match(.conditionTails, tokens, at: index, end: end) {
      note(.condition, tail.tokens, tail.purpose.keyPath)
      qualifyLast(prose.text(ofTokens: tail.tokens))
      index = tail.tokens.upperBound
      return
    }
    if let (kind, match) = grammar.modal(at: index) {
      readModal(kind, match)
      return
    }
    if let opener = grammar.opener(at: index), opener.kind == .if, isWhether(index) {
      index = endOfSubordinate(from: opener.match.tokens.upperBound)
      return
    }
    if let opener = grammar.opener(at: index), !isFirst {
      if opener.kind == .purpose,
        readPurposeOfClicking(opener.match) || readPurposeOfUsing(opener.match)
      {
        return
      }
      let clauseEnd = endOfSubordinate(from: opener.match.tokens.upperBound)
      note(opener.kind.rule, index..<clauseEnd, opener.match.purpose.keyPath)
      if opener.kind == .if {
        qualifyLast(prose.text(ofTokens: grammar.trimmed(index..<clauseEnd)))
      }
      followsInstruction = false
      index = clauseEnd
      return
    }
    if readElided() { return }
    if opensRelative(index) {
      followsInstruction = false
      let first = index
      index = endOfSubordinate(from: index + 1)
      note(.subordinate, first..<index, WordRole.relative.keyPath)
      return
    }
    readVerb(isFirst: isFirst)
  }

  /// "Indiquez si…", "check if…": what is supplied or read, no condition.
  private func isWhether(_ index: Int) -> Bool {
    guard let last = sentence.instructions.last,
      last.verb + 1 == index || last.tokens.upperBound == index
    else { return false }
    return last.object == nil && [.enter, .read].contains(last.kind) && last.label == nil
  }

  /// A relative pronoun, or "où" before a subject.
  func opensRelative(_ index: Int) -> Bool {
    grammar.has(index, .relative)
      || grammar.has(index, .or) && grammar.has(index + 1, .subject)
        && grammar.modal(at: index + 1)?.kind == .required
  }

  mutating func append(_ instruction: Instruction) {
    var instruction = instruction
    instruction.condition = instruction.condition ?? condition
    if let reason, instruction.reason == nil { instruction.reason = reason }
    instruction.locators += leadingLocators
    if leadingField != nil, instruction.kind == .other, !fillsFieldLater(instruction.verb) {
      instruction.kind = .enter
    }
    if instruction.modal == .resulting {
      if instruction.label == nil, [.other, .connect].contains(instruction.kind) {
        note(.statement, instruction.tokens, CuePurpose.modal(.resulting).keyPath)
        return
      }
      instruction.modal = .invited
    }
    if let place = sentence.instructions.last, place.mayBeField, instruction.label == nil,
      instruction.fillsField
    {
      sentence.instructions.removeLast()
      instruction.label = place.label
      instruction.region = place.region
    }
    if let field = leadingField, instruction.label == nil,
      [.enter, .choose, .check].contains(instruction.kind)
    {
      instruction.label = field.label
      instruction.region = field.region
      leadingField = nil
    }
    if instruction.kind == .confirm, repeatsEntry(instruction.verb) { instruction.kind = .enter }
    if instruction.kind == .click, instruction.sense == .select, instruction.noun == nil,
      opensWithValue || opensList
    {
      instruction.kind = .choose
    }
    sentence.instructions.append(instruction)
    grammar.hasInstructions = true
    followsInstruction = true
    followsFlow = false
  }

  /// "Saisissez un mot de passe, puis confirmez-le": what was entered is entered again.
  private func repeatsEntry(_ verb: Int) -> Bool {
    sentence.instructions.last?.kind == .enter && grammar.hasClitic(verb)
  }

  /// "Dans le champ `X`, supprimez ce qui s’y trouve et entrez…": a verb soon after fills the field.
  private func fillsFieldLater(_ verb: Int) -> Bool {
    (verb + 1..<max(min(end, verb + 40), verb + 1)).contains {
      [.enter, .select, .type].contains(grammar.verb(at: $0)?.sense)
    }
  }

  /// Whether the leading condition or place names a list or a value.
  private var opensWithValue: Bool {
    (sentence.tokens.lowerBound..<grammar.mainStart).contains {
      grammar.has($0, anyOf: [.valueNoun, .groupNoun, .fieldNoun]) && !tokens[$0].isInsideLabel
    }
  }

  /// Whether the instruction before opened a list: "Click the **A** drop-down and select **B**".
  private var opensList: Bool {
    guard let last = sentence.instructions.last, last.kind == .click else { return false }
    return last.tokens.contains { grammar.has($0, .valueNoun) && !tokens[$0].isInsideLabel }
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

  /// The first token of a modal that ends at a token: the next instruction's "vous pouvez".
  private func startOfModal(endingAt end: Int) -> Int? {
    (max(sentence.tokens.lowerBound, end - 6)..<end).first {
      grammar.modal(at: $0)?.match.tokens.upperBound == end
    }
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
        lexicon.match(.conditionTails, tokens, at: last, end: end) == nil
      {
        last += 1
      }
      var range = grammar.trimmed(own.lowerBound..<max(last, own.lowerBound))
      while let word = range.last, word >= own.upperBound,
        let rest = grammar.isConnective(word) ? word : startOfModal(endingAt: range.upperBound),
        rest >= own.upperBound
      {
        range = grammar.trimmed(range.lowerBound..<rest)
      }
      sentence.instructions[position].tokens = range
    }
  }
}
