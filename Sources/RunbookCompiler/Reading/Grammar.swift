import RunbookModel

/// What the words of one sentence can be, by the lexicon and by the words around them.
struct Grammar {
  let lexicon: Lexicon
  let prose: Prose
  let tokens: [Token]
  let start: Int
  let end: Int
  /// Where the main clause begins, after the leading ones.
  var mainStart: Int
  /// Whether an instruction was already read: then a bare verb after a comma goes on with it.
  var hasInstructions = false

  init(_ lexicon: Lexicon, _ prose: Prose, _ range: Range<Int>) {
    self.lexicon = lexicon
    self.prose = prose
    tokens = prose.tokens
    start = range.lowerBound
    end = range.upperBound
    mainStart = range.lowerBound
  }

  func has(_ index: Int, _ role: WordRole) -> Bool {
    index >= start && index < end && lexicon.has(tokens[index].word, role)
  }

  func has(_ index: Int, anyOf roles: WordRoles) -> Bool {
    index >= start && index < end && lexicon.has(tokens[index].word, anyOf: roles)
  }

  /// The sentence's first word.
  var firstWord: Int? { (start..<end).first { tokens[$0].kind == .word } }

  // MARK: Small words

  /// A word that may stand before a verb without changing what it instructs: "alors", "également".
  func isFiller(_ index: Int) -> Bool {
    switch tokens[index].kind {
    case .word: lexicon.has(tokens[index].word, anyOf: [.adverb, .then, .also, .and])
    case .punctuation: !prose.isPunctuation(index, in: .commaOrParenthesis)
    default: false
    }
  }

  func isConnective(_ index: Int) -> Bool { has(index, anyOf: [.then, .and, .or]) }

  func isFunctionWord(_ index: Int) -> Bool {
    has(index, anyOf: [.then, .and, .or, .adverb, .preposition, .determiner, .also])
  }

  func onlyFillers(_ range: Range<Int>) -> Bool {
    range.allSatisfy { isFiller($0) || prose.isPunctuation($0, 0x2C) }
  }

  // MARK: Verbs

  /// The verb that a word is, unless it only looks like one.
  func verb(at index: Int) -> VerbForm? {
    guard index < end, tokens[index].kind == .word, !tokens[index].isInsideLabel else { return nil }
    let word = tokens[index].word
    guard let form = lexicon.entry(word).verb, !lexicon.has(word, .notImperative) else {
      return nil
    }
    // "puis sur Fermer": a capital behind a preposition begins a name.
    return tokens[index].isCapitalized && has(index - 1, .preposition) ? nil : form
  }

  /// Whether a word is an imperative.
  ///
  /// A form of its own ("cliquez") needs only that no subject stands before it; a bare form, which is the
  /// infinitive and often a noun too ("name", "restart"), has to open a clause.
  func isImperative(_ index: Int) -> Bool {
    guard let form = verb(at: index), form.mood == .imperative else { return false }
    guard form.lemma != tokens[index].word else { return opensClause(index) }
    // "votre rendez-vous" is a noun.
    if has(index - 1, .determiner), !has(index - 1, anyOf: [.clitic, .preposition]) {
      return false
    }
    return !hasSubject(index)
  }

  /// Whether a subject stands before a verb, be it with a negation or a pronoun between: "vous ne lancez".
  private func hasSubject(_ index: Int) -> Bool {
    var cursor = index - 1
    while cursor >= start {
      if has(cursor, anyOf: [.subject, .auxiliary]), tokens[cursor].kind == .word { return true }
      guard tokens[cursor].kind == .link || has(cursor, anyOf: [.negation, .clitic]) else {
        return false
      }
      cursor -= 1
    }
    return false
  }

  /// Whether a clause begins at a word: at the sentence's start, after a mark, after a connective.
  func opensClause(_ index: Int) -> Bool {
    if hasInstructions, isBehindPlace(index) { return true }
    var cursor = index - 1
    var hasConnective = false
    while cursor >= mainStart {
      if tokens[cursor].isInsideLabel || tokens[cursor].kind == .label {
        return hasConnective && hasInstructions && takesObject(index)
      }
      if has(cursor, anyOf: [.and, .or, .then]) {
        hasConnective = true
      } else if prose.isPunctuation(cursor, in: .clauseStarts) {
        return true
      } else if prose.isPunctuation(cursor, 0x2C) {
        // "First of all, go to…": what stands before the comma is an adverbial.
        if !(mainStart..<cursor).contains(where: {
          verb(at: $0) != nil || tokens[$0].kind == .label
        }) {
          return takesObject(index)
        }
        return (hasConnective || hasInstructions) && takesObject(index)
      } else if !has(cursor, anyOf: [.adverb, .also]) {
        // "Confirm the speed and click": the connective joins verbs once something was instructed.
        return hasConnective && hasInstructions && takesObject(index)
      }
      cursor -= 1
    }
    return true
  }

  /// Whether a purpose begins at a token: not "pour le script", "to 2", which belong to the object.
  func opensPurpose(_ match: CueMatch) -> Bool {
    guard match.purpose == .opener(.purpose) else { return true }
    var cursor = match.tokens.upperBound
    while cursor < end, tokens[cursor].kind == .link || has(cursor, anyOf: [.clitic, .adverb]),
      verb(at: cursor) == nil
    {
      cursor += 1
    }
    guard cursor < end, tokens[cursor].kind == .word else { return cursor >= end }
    if tokens[cursor].word == Vocabulary.unknown {
      return cursor == match.tokens.upperBound && !tokens[cursor].isCapitalized
    }
    return !has(match.tokens.upperBound, .determiner) || verb(at: cursor) != nil
  }

  /// Whether what follows a bare verb can be its object; "type and size" are nouns.
  private func takesObject(_ index: Int) -> Bool {
    guard index + 1 < end else { return has(index - 1, .then) }
    if prose.isPunctuation(index + 1, in: .nounEnds) { return false }
    return !has(index + 1, anyOf: [.and, .or])
  }

  /// Whether an instruction can begin at a token: a verb, a governor, a modal, a subject.
  func startsVerb(_ index: Int) -> Bool {
    if let form = verb(at: index) {
      return form.lemma != tokens[index].word || takesObject(index)
    }
    return lexicon.match([.governors, .modals, .verbPhrases], tokens, at: index, end: end) != nil
      || has(index, .subject)
  }

  /// Whether a word that the lexicon does not know is an imperative by its ending, before an article: "et appliquez
  /// votre code".
  func looksImperative(_ index: Int) -> Bool {
    guard !lexicon.hasBareImperatives, index < end, tokens[index].kind == .word,
      !tokens[index].isInsideLabel, lexicon.isPlain(tokens[index].word), has(index + 1, .determiner)
    else { return false }
    return hasEnding(index, lexicon.imperativeEndings) && !hasSubject(index)
  }

  /// Whether a word ends as one of some endings, folded, with more than two letters before.
  func hasEnding(_ index: Int, _ endings: [[UInt8]]) -> Bool {
    var folded: [UInt8] = []
    prose.bytes.withUnsafeBufferPointer {
      Folding.fold(UnsafeBufferPointer(rebasing: $0[tokens[index].range]), into: &folded)
    }
    return endings.contains {
      folded.count > $0.count + 2 && folded.suffix($0.count).elementsEqual($0)
    }
  }

  /// Whether a pronoun hangs on a verb with a hyphen: "confirmez-le".
  func hasClitic(_ verb: Int) -> Bool { prose.bytes[tokens[verb].range].contains(0x2D) }

  func modal(at index: Int) -> (kind: Modal, match: CueMatch)? {
    guard let match = lexicon.match(.modals, tokens, at: index, end: end),
      case .modal(let kind) = match.purpose
    else { return nil }
    return (kind, match)
  }

  func opener(at index: Int) -> (kind: Opener, match: CueMatch)? {
    guard let match = lexicon.match(.openers, tokens, at: index, end: end),
      case .opener(let kind) = match.purpose
    else { return nil }
    return (kind, match)
  }

  /// The mood of a phrase's verb: that of its first word with one.
  func mood(of phrase: CueMatch) -> VerbForm.Mood {
    phrase.tokens.lazy.compactMap { self.lexicon.entry(self.tokens[$0].word).verb?.mood }.first
      ?? .imperative
  }

  func verbPhrase(at index: Int) -> (sense: VerbSense, match: CueMatch)? {
    guard let match = lexicon.match(.verbPhrases, tokens, at: index, end: end),
      case .verbPhrase(let sense) = match.purpose, !match.isNegated
    else { return nil }
    // A phrase of bare verbs ("log in") instructs where a bare verb would.
    if lexicon.hasBareImperatives, !opensClause(index) { return nil }
    return (sense, match)
  }

  // MARK: Nouns and labels

  func nounRole(_ index: Int) -> WordRole? {
    guard has(index, anyOf: Self.nouns) else { return nil }
    let roles: [WordRole] = [
      .placeNoun, .fieldNoun, .regionNoun, .valueNoun, .boxNoun, .controlNoun, .commandNoun,
      .serviceNoun, .textNoun, .documentNoun,
    ]
    return roles.first { has(index, $0) }
  }

  static let nouns: WordRoles = [
    .placeNoun, .regionNoun, .fieldNoun, .valueNoun, .boxNoun, .controlNoun, .commandNoun,
    .serviceNoun, .textNoun, .documentNoun,
  ]

  /// The token after a label and the words inside it.
  func afterLabel(_ index: Int) -> Int {
    let upper = prose.regions[Int(tokens[index].region)].range.upperBound
    var cursor = index + 1
    while cursor < end, tokens[cursor].isInsideLabel || Int(tokens[cursor].start) < upper {
      cursor += 1
    }
    return cursor
  }

  /// "ports pour la liaison": no purpose, since no verb follows.
  private func joinsNouns(_ index: Int) -> Bool {
    guard let opener = opener(at: index), opener.kind == .purpose else { return false }
    return opener.match.tokens.count == 1 && !opensPurpose(opener.match)
  }

  /// "la zone DNS": letters behind a noun that is a part of the page too say of what it is, not how it is called.
  func namesRecords(_ index: Int) -> Bool {
    has(index - 1, .regionNoun) && has(index - 1, .fieldNoun)
      && prose.bytes[tokens[index].range].allSatisfy { (0x41...0x5A).contains($0) }
  }

  /// The last word of "de la cible", "du portail" behind a name without markup, which goes on with it.
  ///
  /// A place or a field behind the preposition is no part of the name: "Actions de la page".
  func endOfComplement(from preposition: Int) -> Int? {
    guard has(preposition, .preposition) || joinsNouns(preposition),
      lexicon.match(.locators, tokens, at: preposition, end: end) == nil
    else { return nil }
    var cursor = preposition + 1
    // "la", not "votre": a name is the same for everyone.
    if has(cursor, .determiner), has(cursor, .clitic) { cursor += 1 }
    guard cursor < end, tokens[cursor].kind == .word, !tokens[cursor].isInsideLabel,
      !isFunctionWord(cursor), verb(at: cursor) == nil,
      !has(cursor, anyOf: [.placeNoun, .fieldNoun, .regionNoun, .controlNoun, .boxNoun])
    else { return nil }
    return cursor
  }

  /// Whether a noun of a role stands right before a label, quotation marks stepped over.
  func follows(_ role: WordRole, label: Int) -> Bool {
    var cursor = label - 1
    while cursor >= start, prose.isPunctuation(cursor, in: .quotations) { cursor -= 1 }
    return has(cursor, role)
  }

  /// The noun that follows a label at once: "the **Options** tab".
  func nounAfterLabel(_ index: Int) -> WordRole? {
    var cursor = afterLabel(index)
    // "the **Members field**"
    if cursor - 1 > index, let role = nounRole(cursor - 1), role == .fieldNoun || role == .boxNoun {
      return role
    }
    while cursor < end, prose.isPunctuation(cursor, in: .closingQuotations) { cursor += 1 }
    guard cursor < end else { return nil }
    if let role = nounRole(cursor) { return role }
    // "the **I agree** check box"
    return cursor + 1 < end && tokens[cursor].kind == .word ? boxPhrase(cursor) : nil
  }

  private func boxPhrase(_ index: Int) -> WordRole? {
    [.check, .read].contains(verb(at: index)?.sense)
      && has(index + 1, anyOf: [.boxNoun, .regionNoun]) ? .boxNoun : nil
  }

  func labelText(_ index: Int) -> String {
    LabelText.trim(prose.text(prose.regions[Int(tokens[index].region)].range))
  }

  func trimmed(_ range: Range<Int>) -> Range<Int> { prose.withoutClosingMarks(range) }
}
