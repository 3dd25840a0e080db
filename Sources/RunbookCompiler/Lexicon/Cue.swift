/// A sequence of words with gaps that signals something: "ne * qu’ un seul", "peu{t,vent} prendre".
struct Cue: Sendable {
  enum Element: Sendable {
    case words([WordID])
    /// Up to `Cue.longestGap` tokens of any kind, as few as possible.
    case gap
    case number
  }

  static let longestGap = 12

  var elements: [Element]
  /// What the cue states by itself, as the 1 of "un seul".
  var value: Int?
}

/// The cues of one purpose, found by their first word.
struct CueTable: Sendable {
  private(set) var byFirstWord: [WordID: [Cue]] = [:]

  mutating func add(_ cue: Cue) {
    guard case .words(let words)? = cue.elements.first else { return }
    for word in words { byFirstWord[word, default: []].append(cue) }
  }
}

/// A cue found in a text.
struct CueMatch {
  /// The range of token indices.
  var tokens: Range<Int>
  /// The cue's own value, or the number that it captured.
  var value: Int?
}

extension Lexicon {
  /// The longest match of a purpose's cues that begins at a token; labels and links are stepped over.
  func match(_ purpose: CuePurpose, _ tokens: [Token], at start: Int, end: Int) -> CueMatch? {
    guard let table = cues[purpose], start < end,
      let candidates = table.byFirstWord[tokens[start].word],
      tokens[start].word != Vocabulary.unknown
    else { return nil }
    var best: CueMatch?
    for cue in candidates {
      guard let match = match(cue.elements[...], tokens, at: start, end: end) else { continue }
      if best == nil || match.end > (best?.tokens.upperBound ?? 0) {
        best = CueMatch(tokens: start..<match.end, value: match.number ?? cue.value)
      }
    }
    return best
  }

  /// The first match of a purpose's cues in a range of tokens.
  func firstMatch(_ purpose: CuePurpose, _ tokens: [Token], in range: Range<Int>) -> CueMatch? {
    guard cues[purpose] != nil else { return nil }
    for index in range {
      if let match = match(purpose, tokens, at: index, end: range.upperBound) { return match }
    }
    return nil
  }

  private func match(
    _ elements: ArraySlice<Cue.Element>, _ tokens: [Token], at start: Int, end: Int
  ) -> (end: Int, number: Int?)? {
    var index = start
    var elements = elements
    var number: Int?
    while let element = elements.first {
      while index < end, tokens[index].kind == .label || tokens[index].kind == .link { index += 1 }
      switch element {
      case .words(let words):
        guard index < end, words.contains(tokens[index].word) else { return nil }
        index += 1
      case .number:
        guard index < end, let value = numberValue(tokens[index]) else { return nil }
        number = value
        index += 1
      case .gap:
        let rest = elements.dropFirst()
        for skipped in index...max(index, min(index + Cue.longestGap, end)) {
          if let match = match(rest, tokens, at: skipped, end: end) {
            return (match.end, match.number ?? number)
          }
        }
        return nil
      }
      elements = elements.dropFirst()
    }
    return (index, number)
  }

  /// The value of a number in words; numerals are read by the caller that has the bytes.
  private func numberValue(_ token: Token) -> Int? {
    token.kind == .number ? -1 : entry(token.word).number
  }
}
