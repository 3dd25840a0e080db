extension SentenceReader {
  /// A word that may stand before a verb without changing what it instructs: "alors", "également".
  func isFiller(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.kind == .word
      && [.adverb, .then, .also, .and].contains { lexicon.has(token.word, $0) }
      || token.kind == .punctuation && !prose.isPunctuation(index, 0x2C)
  }

  /// A filler, or a pronoun between a modal and its infinitive: "vous devez le mettre".
  func isSkippable(_ index: Int) -> Bool {
    isFiller(index) || tokens[index].kind == .word && lexicon.has(tokens[index].word, .clitic)
  }

  func onlyFillers(_ range: Range<Int>) -> Bool {
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

  /// Whether a word that the lexicon does not know is an imperative by its ending: "Zippez le dossier".
  func isUnknownImperative(_ index: Int) -> Bool {
    guard tokens[index].kind == .word, tokens[index].word == Vocabulary.unknown else {
      return false
    }
    var folded: [UInt8] = []
    Folding.fold(prose.bytes[tokens[index].range], into: &folded)
    return lexicon.imperativeEndings.contains {
      folded.count > $0.count + 2 && folded.suffix($0.count).elementsEqual($0)
    }
  }

  func modal(at index: Int) -> (kind: Modal, match: CueMatch)? {
    guard let match = lexicon.match(.modals, tokens, at: index, end: end),
      case .modal(let kind) = match.purpose
    else { return nil }
    return (kind, match)
  }

  func startsVerbPhrase(_ index: Int) -> Bool {
    verbPhrase(at: index) != nil
  }

  func verbPhrase(at index: Int) -> (sense: VerbSense, match: CueMatch)? {
    guard let match = lexicon.match(.verbPhrases, tokens, at: index, end: end),
      case .verbPhrase(let sense) = match.purpose
    else { return nil }
    return (sense, match)
  }

  /// The verb that a negation forbids: an imperative, or what a modal of duty carries.
  func negatedVerb() -> Int? {
    for cursor in (index + 1)..<min(end, index + 4) {
      if lexicon.entry(tokens[cursor].word).verb?.mood == .imperative { return cursor }
    }
    return nil
  }

  func followsConnective(_ index: Int) -> Bool {
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
  mutating func endOfSubordinate(from start: Int) -> Int {
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

  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let last = range.last, prose.isPunctuation(last, in: ".,;:!?…(") {
      range = range.dropLast()
    }
    return range
  }
}
