/// What kinds of words a sentence holds, found in one pass: most sentences need no closer look.
struct SentenceSummary {
  private var groups: CueGroups = []
  /// Whether a word can be a verb that instructs, or a word is one that no lexicon knows at a place for verbs.
  private(set) var mayInstruct = false
  /// Whether a slash stands in it, as in a route.
  private(set) var hasSlash = false
  private(set) var hasAlso = false

  init(_ tokens: [Token], _ range: Range<Int>, _ lexicon: Lexicon) {
    for index in range {
      let token = tokens[index]
      if token.mark == 0x2F { hasSlash = true }
      if token.word == Vocabulary.unknown { continue }
      let traits = lexicon.entry(token.word)
      groups.formUnion(traits.cueGroups)
      if traits.verb != nil, !token.isInsideLabel { mayInstruct = true }
      if traits.roles.contains(.also) { hasAlso = true }
    }
    if !groups.isDisjoint(with: [.verbPhrases, .modals, .governors]) || hasSlash {
      mayInstruct = true
    }
    if let first = range.first(where: { tokens[$0].kind == .word }),
      tokens[first].word == Vocabulary.unknown
    {
      // "Zippez le dossier": an imperative by its ending.
      mayInstruct = true
    }
  }

  func has(_ group: CueGroups) -> Bool { !groups.isDisjoint(with: group) }
}
