import RunbookModel

/// The cues of promises and claims in a sentence, found in one pass.
struct Signals {
  private(set) var expectations: [CueMatch] = []
  private(set) var claims: [CueMatch] = []
  /// Whether the sentence names a unit of time.
  private(set) var hasUnit = false
  /// The clauses that a relative or a condition opens within the sentence.
  private var subordinates: [Range<Int>] = []

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
    if !expectations.isEmpty { subordinates = Self.subordinates(sentence, prose, lexicon) }
  }

  private static func subordinates(
    _ sentence: Sentence, _ prose: Prose, _ lexicon: Lexicon
  ) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var opened: Int?
    for index in sentence.tokens where !prose.tokens[index].isInsideLabel {
      if prose.isPunctuation(index, in: .clauseEnds) {
        if let start = opened { found.append(start..<index) }
        opened = nil
      } else if opened == nil, index > sentence.tokens.lowerBound,
        opensSubordinate(index, sentence, prose, lexicon)
      {
        opened = index
      }
    }
    if let opened { found.append(opened..<sentence.tokens.upperBound) }
    return found
  }

  /// Whether a relative, "if" or "when" stands at a token; « pour que » opens a purpose, which is promised.
  private static func opensSubordinate(
    _ index: Int, _ sentence: Sentence, _ prose: Prose, _ lexicon: Lexicon
  ) -> Bool {
    let end = sentence.tokens.upperBound
    if lexicon.has(prose.tokens[index].word, .relative) {
      return lexicon.match(.opener(.purpose), prose.tokens, at: index - 1, end: end) == nil
    }
    return [Opener.if, .after].contains {
      lexicon.match(.opener($0), prose.tokens, at: index, end: end) != nil
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
        && (kind == .screen || kind == .time || !isSubordinate($0))
    }
  }

  /// Whether a cue stands in a clause that only describes: "le datacenter dans lequel la machine sera déployée".
  private func isSubordinate(_ match: CueMatch) -> Bool {
    subordinates.contains { $0.contains(match.tokens.lowerBound) }
  }
}
