import RunbookModel

extension SentenceReader {
  mutating func readVerb(isFirst: Bool) {
    if let (sense, phrase) = grammar.verbPhrase(at: index), instructs(phrase, isFirst: isFirst) {
      readClause(sense, verb: index, from: phrase.tokens.upperBound, modal: nil)
      return
    }
    // "en effectuant un clic droit sur"
    if let (sense, phrase) = grammar.verbPhrase(at: index), grammar.mood(of: phrase) == .gerund,
      tellsMeans(sense)
    {
      readMeans(sense, from: phrase.tokens.upperBound)
      return
    }
    guard let form = grammar.verb(at: index) else {
      if isFirst && (isUnknownImperative(index) || isUnknownOrder(index)) || goesOnUnknown(index) {
        readClause(.do, verb: index, from: index + 1, modal: nil)
      } else {
        index += 1
      }
      return
    }
    switch form.mood {
    case .imperative where grammar.isImperative(index):
      // A bare form is the infinitive too: after "and" the modal still bears on it.
      let continues = form.lemma == tokens[index].word && followsConnective(index)
      readClause(form.sense, verb: index, from: index + 1, modal: continues ? openModal : nil)
    case .gerund where tellsMeans(form.sense): readMeans(form.sense, from: index + 1)
    case .gerund where form.sense == .use && namesCommand(after: index):
      let replaced = replaceVagueInstruction()
      readClause(.run, verb: index, from: index + 1, modal: replaced?.modal)
    case .infinitive where (isFirst || opensField(index)) && !isSubject(index):
      let first = sentence.instructions.count
      readClause(form.sense, verb: index, from: index + 1, modal: nil)
      for position in sentence.instructions.indices.dropFirst(first) {
        sentence.instructions[position].isBareInfinitive = true
      }
    case .infinitive where isFirst && [.click, .select, .check].contains(form.sense):
      // "Cliquer sur `X` vous permettra de…": what is the subject is done all the same.
      readClause(form.sense, verb: index, from: index + 1, modal: .invited)
    case .infinitive
    where (openModal != nil || followsInstruction) && followsConnective(index)
      && (openModal?.instructs(form.sense) ?? true):
      readClause(form.sense, verb: index, from: index + 1, modal: openModal)
    default:
      note(.statement, index..<index + 1, form.sense.keyPath)
      index += 1
    }
  }

  /// "Authentification : Renseigner…": an infinitive with a capital right behind a short name and its colon.
  private func opensField(_ index: Int) -> Bool {
    tokens[index].isCapitalized && index > grammar.start && prose.isPunctuation(index - 1, 0x3A)
      && index - grammar.start < 9 && sentence.instructions.isEmpty
  }

  /// Whether a phrase instructs: in the infinitive ("vous connecter") only where an infinitive would.
  private func instructs(_ phrase: CueMatch, isFirst: Bool) -> Bool {
    guard !lexicon.hasBareImperatives, grammar.mood(of: phrase) != .imperative else { return true }
    return isFirst && !isSubject(index)
      || (openModal != nil || followsInstruction) && followsConnective(index)
  }

  /// Whether an infinitive is what the sentence speaks of.
  private func isSubject(_ infinitive: Int) -> Bool {
    for cursor in infinitive + 1..<max(end, infinitive + 1) {
      if prose.isPunctuation(cursor, in: .clauseEnds) || grammar.has(cursor, .relative) {
        return false
      }
      if grammar.has(cursor, .copula) { return true }
    }
    return false
  }

  /// Reads the infinitive that a modal or a governor announces; false when there is none.
  mutating func readInfinitive(after start: Int, modal: Modal?, from first: Int) -> Bool {
    var cursor = start
    var isUncertain = false
    while cursor < end, cursor < start + 6 {
      // "vous devez vous connecter"
      if lexicon.match(.verbPhrases, tokens, at: cursor, end: end) != nil { break }
      if lexicon.match(.conditionTails, tokens, at: cursor, end: end) != nil {
        // "vous devrez peut-être vous connecter"
        isUncertain = true
      } else if !isSkippable(cursor), tokens[cursor].kind != .link {
        break
      }
      cursor += 1
    }
    let count = sentence.instructions.count
    defer {
      if isUncertain, sentence.instructions.count > count {
        qualifyLast(prose.text(ofTokens: start..<cursor))
      }
    }
    guard cursor < end else { return false }
    if let nested = lexicon.match(.governors, tokens, at: cursor, end: end) {
      return readInfinitive(after: nested.tokens.upperBound, modal: modal, from: first)
    }
    if let phrase = lexicon.match(.verbPhrases, tokens, at: cursor, end: end),
      case .verbPhrase(let sense) = phrase.purpose
    {
      guard modal?.instructs(sense) ?? true else { return false }
      readClause(sense, verb: cursor, from: phrase.tokens.upperBound, modal: modal)
      return true
    }
    guard let form = grammar.verb(at: cursor) else {
      guard let modal, !modal.isReport,
        lexicon.hasBareImperatives ? isUnknownAfterModal(cursor) : isUnknownInfinitive(cursor)
      else { return false }
      readClause(.do, verb: cursor, from: cursor + 1, modal: modal)
      return true
    }
    if form.mood == .gerund, form.lemma != tokens[cursor].word, modal != .advised { return false }
    if let modal, !modal.instructs(form.sense) { return false }
    readClause(form.sense, verb: cursor, from: cursor + 1, modal: modal)
    return true
  }

  mutating func readClause(
    _ sense: VerbSense, verb: Int, from start: Int, modal: Modal?
  ) {
    // "Passez cette étape avec `Suivant`": the control is what the clause is about.
    let control = sense == .flow ? controlOfMeans(in: start..<end) : nil
    if sense == .flow, control == nil {
      note(.flow, verb..<start, sense.keyPath)
      // "Sachez que vous pouvez…": what is told instructs by itself.
      index = grammar.has(start, .relative) ? start + 1 : start
      followsInstruction = false
      followsFlow = true
      return
    }
    if sense == .follow, pointsBelow(from: start) {
      note(.stepsBelow, verb..<start, sense.keyPath)
      index = start
      followsInstruction = false
      return
    }
    if sense == .hold {
      note(.kept, verb..<start, sense.keyPath)
      if modal != .invited { sentence.isCaution = true }
      index = start
      followsInstruction = false
      return
    }
    var start = control ?? start
    // "rendez vous dans": the pronoun belongs to the verb.
    while grammar.has(start, .clitic), !grammar.has(start, anyOf: [.determiner, .preposition]) {
      start += 1
    }
    // "Utilisez pour cela le bouton `X`"
    if let detail = lexicon.match(.details, tokens, at: start, end: end) {
      start = detail.tokens.upperBound
      dropAnnounced(before: verb)
    }
    let object = ObjectReader.read(grammar, sense: sense, verb: verb, from: start)
    let isAlternative = offersAlternative(verb)
    if isAlternative, let last = sentence.instructions.indices.last,
      sentence.instructions[last].reason == nil
    {
      sentence.instructions[last].reason = .alternative
    }
    for var instruction in instructions(for: object, sense: sense, verb: verb) {
      instruction.modal = modal
      instruction.reason = reason ?? instruction.reason
      if modal == .invited || modal == .advised || modal == .resulting, instruction.reason == nil {
        instruction.reason = .invited
      }
      if instruction.reason == nil {
        if sense == .refer || instruction.kind == .read && instruction.sense != .read {
          // Reading elsewhere is left to the operator.
          instruction.reason = .invited
        } else if isAlternative {
          instruction.reason = .alternative
        } else if instruction.tokens.contains(where: { grammar.has($0, .optionalWord) }) {
          instruction.reason = .condition
        }
      }
      append(instruction)
    }
    if isAlternative { shareName() }
    index = max(object.end, start)
  }

  /// "Supprimer une règle : utilisez pour cela…": what stands before the colon is only announced.
  private mutating func dropAnnounced(before verb: Int) {
    guard let last = sentence.instructions.last, last.isVague, last.verb < verb,
      (last.verb..<verb).contains(where: { prose.isPunctuation($0, 0x3A) })
    else { return }
    sentence.instructions.removeLast()
  }

  /// "Cocher ou décocher **X**": what the second verb names, the first is about too.
  private mutating func shareName() {
    guard sentence.instructions.count > 1, let last = sentence.instructions.last,
      last.label != nil
    else { return }
    let before = sentence.instructions.count - 2
    if sentence.instructions[before].namesNothing, sentence.instructions[before].kind == last.kind {
      sentence.instructions[before].label = last.label
      sentence.instructions[before].region = last.region
    }
  }

  /// "Suivez les étapes ci-dessous": what is followed stands in the guide, or behind a link.
  private func pointsBelow(from start: Int) -> Bool {
    for cursor in start..<end {
      if tokens[cursor].kind == .link { return true }
      if prose.isPunctuation(cursor, in: .clauseEnds) { break }
      if grammar.has(cursor, anyOf: [.anaphora, .documentNoun]) { return true }
      if grammar.isConnective(cursor) || grammar.has(cursor, .preposition) { break }
    }
    return sentence.tokens.contains { grammar.has($0, .anaphora) }
      || (start..<max(start, end)).contains { prose.isPunctuation($0, 0x3A) }
  }

  /// Whether "or" joins a verb to the instruction before: "cliquez sur `A` ou saisissez un nom".
  private func offersAlternative(_ verb: Int) -> Bool {
    guard !sentence.instructions.isEmpty else { return false }
    var cursor = verb - 1
    while cursor >= grammar.start,
      grammar.has(cursor, anyOf: [.adverb, .clitic, .preposition, .also])
    {
      cursor -= 1
    }
    return grammar.has(cursor, .or)
  }

  /// A filler, or a pronoun between a modal and its infinitive: "vous devez le mettre".
  private func isSkippable(_ index: Int) -> Bool {
    grammar.isFiller(index) || tokens[index].kind == .word && grammar.has(index, .clitic)
  }

  /// Whether a word that the lexicon does not know is an infinitive by its ending: "vous pouvez imprimer".
  private func isUnknownInfinitive(_ index: Int) -> Bool {
    guard tokens[index].kind == .word, lexicon.isPlain(tokens[index].word),
      !tokens[index].isInsideLabel, !tokens[index].isCapitalized
    else { return false }
    return grammar.hasEnding(index, lexicon.infinitiveEndings)
  }

  /// "passez en revue la commande et appliquez votre code": an imperative by its ending, after one that is known.
  private func goesOnUnknown(_ index: Int) -> Bool {
    followsInstruction && followsConnective(index) && grammar.looksImperative(index)
  }

  /// Whether a word that the lexicon does not know is an infinitive that orders: "Avant cela, rassembler les pièces".
  private func isUnknownOrder(_ index: Int) -> Bool {
    !lexicon.hasBareImperatives && isUnknownInfinitive(index) && grammar.has(index + 1, .determiner)
      && !grammar.has(index + 1, .preposition) && !isSubject(index)
  }

  /// "You will need to link them": where an infinitive has to stand, a word before its object is one.
  private func isUnknownAfterModal(_ index: Int) -> Bool {
    tokens[index].kind == .word && lexicon.isPlain(tokens[index].word)
      && !tokens[index].isInsideLabel && !tokens[index].isCapitalized
      && grammar.has(index + 1, anyOf: [.determiner, .clitic])
  }

  /// Whether a word that the lexicon does not know is an imperative by its ending: "Zippez le dossier".
  private func isUnknownImperative(_ index: Int) -> Bool {
    guard tokens[index].kind == .word, !tokens[index].isInsideLabel,
      lexicon.isPlain(tokens[index].word)
    else { return false }
    if lexicon.hasBareImperatives {
      // "Unzip the file": what opens a sentence before an article is a verb.
      return tokens[index].isCapitalized && grammar.has(index + 1, .determiner)
        && grammar.onlyFillers(grammar.mainStart..<index)
        && !grammar.hasEnding(index, lexicon.inflections)
    }
    return grammar.hasEnding(index, lexicon.imperativeEndings)
  }

  private func followsConnective(_ index: Int) -> Bool {
    var cursor = index - 1
    while cursor >= sentence.tokens.lowerBound {
      if prose.isPunctuation(cursor, 0x2C) || grammar.isConnective(cursor) { return true }
      guard grammar.has(cursor, anyOf: [.adverb, .clitic, .preposition]) else { return false }
      cursor -= 1
    }
    return false
  }
}
