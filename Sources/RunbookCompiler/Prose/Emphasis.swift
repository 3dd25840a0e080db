/// Tells bold and italic words that name something from those that only stress what they say.
///
/// A whole instruction in bold ("**nous vous conseillons de vérifier…**") or a verb ("**cliquez** sur") is read as
/// if it were not marked up.
struct Emphasis {
  /// A longer name is none.
  private static let longestName = 20

  let lexicon: Lexicon

  func unmark(_ prose: inout Prose) {
    guard prose.regions.contains(where: { isStress($0.style) }) else { return }
    var kept: [Token] = []
    kept.reserveCapacity(prose.tokens.count)
    var openEnd = 0
    for index in prose.tokens.indices {
      var token = prose.tokens[index]
      if token.kind == .label, isStress(prose.regions[Int(token.region)].style),
        !namesSomething(prose, index)
      {
        openEnd = max(openEnd, Int(token.end))
        continue
      }
      if token.isInsideLabel, Int(token.start) < openEnd,
        !isInsideOtherLabel(kept, Int(token.start))
      {
        token.isInsideLabel = false
      }
      kept.append(token)
    }
    prose.tokens = kept
  }

  private func isStress(_ style: Region.Style) -> Bool { style == .strong || style == .emphasis }

  private func isInsideOtherLabel(_ tokens: [Token], _ offset: Int) -> Bool {
    tokens.last { $0.kind == .label }.map { Int($0.end) > offset } ?? false
  }

  /// "**Choose a domain from the list.**": what ends with a full stop is said, not named.
  private func isSentence(_ prose: Prose, _ label: Int) -> Bool {
    let range = prose.tokens[label].range
    return range.count > 2 && prose.bytes[range.upperBound - 1] == 0x2E
      && prose.bytes[range.upperBound - 2] != 0x2E
  }

  /// "vous demande de **lire** et de **confirmer**": a verb in lower case, unless it is where to click.
  private func beginsWithInfinitive(_ prose: Prose, _ label: Int) -> Bool {
    let tokens = prose.tokens
    guard label + 1 < tokens.count, !lexicon.hasBareImperatives, !tokens[label + 1].isCapitalized,
      lexicon.entry(tokens[label + 1].word).verb?.mood == .infinitive
    else { return false }
    return label == 0 || lexicon.match(.locators, tokens, at: label - 1, end: label) == nil
  }

  private func namesSomething(_ prose: Prose, _ label: Int) -> Bool {
    let tokens = prose.tokens
    let limit = Int(tokens[label].end)
    if isSentence(prose, label) || beginsWithInfinitive(prose, label) { return false }
    var words = 0
    var index = label + 1
    while index < tokens.count, Int(tokens[index].start) < limit {
      defer { index += 1 }
      guard tokens[index].kind == .word else { continue }
      words += 1
      // "Appuyez **rapidement** sur"
      if words == 1, lexicon.has(tokens[index].word, .adverb), Int(tokens[index].end) >= limit,
        !tokens[index].isCapitalized
      {
        return false
      }
      // "**depuis votre espace client**"
      if words == 1, lexicon.match(.locators, tokens, at: index, end: tokens.count) != nil {
        return false
      }
      if words > Self.longestName { return false }
      if lexicon.match([.modals, .governors], tokens, at: index, end: tokens.count) != nil {
        return false
      }
      if let form = lexicon.entry(tokens[index].word).verb, form.mood == .imperative,
        form.lemma != tokens[index].word, !lexicon.has(tokens[index].word, .notImperative)
      {
        return false
      }
    }
    return true
  }
}
