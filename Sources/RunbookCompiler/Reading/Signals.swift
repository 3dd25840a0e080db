import RunbookModel

/// The cues of promises and claims in a sentence, found in one pass.
struct Signals {
  private(set) var expectations: [CueMatch] = []
  private(set) var claims: [CueMatch] = []
  /// Whether the sentence names a unit of time.
  private(set) var hasUnit = false

  init(_ sentence: Sentence, _ prose: Prose, _ lexicon: Lexicon) {
    let tokens = prose.tokens
    let end = sentence.tokens.upperBound
    var words = WordMask()
    for index in sentence.tokens { words.insert(tokens[index].word) }
    for index in sentence.tokens {
      let traits = lexicon.entry(tokens[index].word)
      if traits.unit != nil { hasUnit = true }
      guard !traits.cueGroups.isDisjoint(with: [.expectations, .claims]) else { continue }
      lexicon.forEachMatch(
        [.expectations, .claims], tokens, at: index, end: end, words: words
      ) { match in
        if case .claim = match.purpose { claims.append(match) } else { expectations.append(match) }
      }
    }
  }

  var isEmpty: Bool { expectations.isEmpty && claims.isEmpty && !hasUnit }

  /// The first cue of a claim.
  func claim(_ kind: Claim.Kind) -> CueMatch? { claims.first { $0.purpose == .claim(kind) } }

  /// Whether a sentence promises something of a kind; what a condition supposes is not promised.
  func promises(_ kind: Expectation.Kind, _ sentence: Sentence) -> Bool {
    var start = sentence.condition?.upperBound ?? sentence.tokens.lowerBound
    if kind == .state {
      // What is lost is a claim; what a leading clause supposes has happened already.
      start = max(start, sentence.supposed?.upperBound ?? start)
      guard claim(.dataLoss) == nil, claim(.irreversible) == nil else { return false }
    }
    return expectations.contains {
      $0.purpose == .expectation(kind) && $0.tokens.lowerBound >= start
    }
  }
}
