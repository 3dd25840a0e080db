/// Cuts the tokens of a block into sentences.
struct SentenceSplitter {
  let lexicon: Lexicon

  func split(_ prose: Prose) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = 0
    var index = 0
    let tokens = prose.tokens
    while index < tokens.count {
      defer { index += 1 }
      guard tokens[index].kind == .punctuation, !tokens[index].isInsideLabel,
        ends(prose, at: index)
      else { continue }
      var end = index + 1
      // Closing marks belong to the sentence that they close.
      while end < tokens.count, tokens[end].kind == .punctuation,
        prose.isPunctuation(end, in: .closings)
      {
        end += 1
      }
      sentences.append(start..<end)
      start = end
      index = end - 1
    }
    if start < tokens.count { sentences.append(start..<tokens.count) }
    return sentences
  }

  private func ends(_ prose: Prose, at index: Int) -> Bool {
    if prose.isPunctuation(index, in: .sentenceEnds) { return true }
    guard prose.isPunctuation(index, in: .dots) else { return false }
    let tokens = prose.tokens
    if index > 0, lexicon.has(tokens[index - 1].word, .abbreviation) { return false }
    var next = index + 1
    while next < tokens.count, prose.isPunctuation(next, in: .afterDot) { next += 1 }
    guard next < tokens.count else { return true }
    // A dot within a word or a number is part of its token; here a space or a mark follows.
    let hasSpace = tokens[next].start > tokens[index].end
    // "dans la console.Cliquez sur": an imperative with a capital begins a sentence, space or not.
    if !hasSpace, next == index + 1, tokens[next].isCapitalized, index > 0,
      tokens[index - 1].kind == .word, !tokens[index - 1].isCapitalized
    {
      let form = lexicon.entry(tokens[next].word).verb
      return form?.mood == .imperative && form?.lemma != tokens[next].word
    }
    return hasSpace
      && (tokens[next].isCapitalized || tokens[next].kind != .word
        || lexicon.entry(tokens[next].word).verb?.mood == .imperative)
  }
}

extension Prose {
  /// Whether a token is one of some punctuation marks.
  func isPunctuation(_ index: Int, in marks: MarkSet) -> Bool {
    tokens[index].mark != 0 && marks.contains(tokens[index].mark)
  }

  func isPunctuation(_ index: Int, _ mark: Mark) -> Bool { tokens[index].mark == mark }
}
