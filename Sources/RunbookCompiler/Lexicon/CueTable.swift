/// All cues of a lexicon, their elements laid out in rows.
///
/// Cues are looked up at every word of a guide, most of them in vain: a look costs no reference counting.
struct CueTable: Sendable {
  /// Where a cue was found.
  struct Found {
    /// The token after it.
    var end: Int
    /// The number among its elements; -1 for one in digits, which the caller that has the bytes reads.
    var number: Int?
    /// Whether a negation stands in one of its gaps.
    var isNegated: Bool
  }

  private enum Element: Sendable {
    /// One of the words in a stretch of `words`.
    case words(first: Int32, end: Int32)
    case gap(Int32)
    case number
  }

  private var cues: [Cue] = []
  private var groups: [CueGroups] = []
  /// The elements of each cue: from this one to that of the next.
  private var firsts: [Int32] = [0]
  private var elements: [Element] = []
  private var words: [WordID] = []
  /// For each element the words of which it takes one; none for gaps and numbers.
  private var masks: [WordMask] = []

  var count: Int { cues.count }

  subscript(cue: Int) -> Cue { cues[cue] }

  func group(_ cue: Int) -> CueGroups { groups[cue] }

  mutating func append(_ cue: Cue) {
    cues.append(cue)
    groups.append(cue.purpose.group)
    for element in cue.elements {
      var mask = WordMask()
      if case .words(let alternatives) = element { alternatives.forEach { mask.insert($0) } }
      masks.append(mask)
      switch element {
      case .words(let alternatives):
        let first = Int32(words.count)
        words += alternatives
        elements.append(.words(first: first, end: Int32(words.count)))
      case .gap(let longest): elements.append(.gap(Int32(longest)))
      case .number: elements.append(.number)
      }
    }
    firsts.append(Int32(elements.count))
  }

  /// Whether each element of a cue that takes a word finds one in a sentence, wherever it stands.
  func mayStand(_ cue: Int, in sentence: WordMask) -> Bool {
    for position in Int(firsts[cue])..<Int(firsts[cue + 1]) {
      guard case .words = elements[position] else { continue }
      if !masks[position].intersects(sentence) { return false }
    }
    return true
  }

  /// Looks for a cue that begins at a token; labels and links are stepped over.
  func find(
    _ cue: Int, _ tokens: [Token], at start: Int, end: Int, in lexicon: Lexicon
  ) -> Found? {
    find(firsts[cue], firsts[cue + 1], tokens, at: start, from: start, end: end, lexicon)
  }

  private func find(
    _ first: Int32, _ last: Int32, _ tokens: [Token], at start: Int, from: Int, end: Int,
    _ lexicon: Lexicon
  ) -> Found? {
    var index = from
    var number: Int?
    for position in first..<last {
      while index < end, tokens[index].kind == .label || tokens[index].kind == .link { index += 1 }
      switch elements[Int(position)] {
      case .words(let first, let last):
        // "il vous suffit alors de": an adverb may stand anywhere in a phrase.
        while index > start, index < end, !holds(tokens[index].word, first, last),
          lexicon.has(tokens[index].word, anyOf: [.adverb, .then, .also])
        {
          index += 1
        }
        guard index < end, holds(tokens[index].word, first, last) else { return nil }
        index += 1
      case .number:
        guard index < end else { return nil }
        let token = tokens[index]
        guard let value = token.kind == .number ? -1 : lexicon.entry(token.word).number else {
          return nil
        }
        number = value
        index += 1
      case .gap(let longest):
        for skipped in index...max(index, min(index + Int(longest), end)) {
          guard
            let rest = find(
              position + 1, last, tokens, at: start, from: skipped, end: end, lexicon)
          else { continue }
          let isNegated = (index..<skipped).contains {
            lexicon.has(tokens[$0].word, .negation)
          }
          return Found(
            end: rest.end, number: rest.number ?? number, isNegated: rest.isNegated || isNegated)
        }
        return nil
      }
    }
    return Found(end: index, number: number, isNegated: false)
  }

  private func holds(_ word: WordID, _ first: Int32, _ last: Int32) -> Bool {
    for position in Int(first)..<Int(last) where words[position] == word { return true }
    return false
  }
}
