/// A sequence of words with gaps that signals something: "ne * qu’ un seul", "peu{t,vent} prendre".
struct Cue: Sendable {
  enum Element: Sendable {
    case words([WordID])
    /// Up to so many tokens of any kind, as few as possible.
    case gap(Int)
    case number
  }

  static let longestGap = 12

  var purpose: CuePurpose
  var elements: [Element]
  /// What the cue states by itself, as the 1 of "un seul".
  var value: Int?
  /// The period that the cue states by itself, in ISO 8601, as PT0S of "immédiatement".
  var period: String?
}

/// What cues are grouped by: each word knows of which groups a cue begins with it.
struct CueGroups: OptionSet, Sendable {
  var rawValue: UInt16

  static let verbPhrases = CueGroups(rawValue: 1 << 0)
  static let governors = CueGroups(rawValue: 1 << 1)
  static let modals = CueGroups(rawValue: 1 << 2)
  static let openers = CueGroups(rawValue: 1 << 3)
  static let conditionTails = CueGroups(rawValue: 1 << 4)
  static let locators = CueGroups(rawValue: 1 << 5)
  static let choices = CueGroups(rawValue: 1 << 6)
  static let expectations = CueGroups(rawValue: 1 << 7)
  static let claims = CueGroups(rawValue: 1 << 8)
  static let admonitions = CueGroups(rawValue: 1 << 9)
  static let details = CueGroups(rawValue: 1 << 10)
  static let furtherReadings = CueGroups(rawValue: 1 << 11)
  static let announcements = CueGroups(rawValue: 1 << 12)
  static let outputs = CueGroups(rawValue: 1 << 13)
}

extension CuePurpose {
  var group: CueGroups {
    switch self {
    case .verbPhrase: .verbPhrases
    case .governor: .governors
    case .modal: .modals
    case .opener: .openers
    case .conditionTail: .conditionTails
    case .locator: .locators
    case .choice: .choices
    case .expectation: .expectations
    case .claim: .claims
    case .admonition: .admonitions
    case .detail: .details
    case .furtherReading: .furtherReadings
    case .announcement: .announcements
    case .output: .outputs
    }
  }
}

/// A cue found in a text.
struct CueMatch {
  var purpose: CuePurpose
  /// The range of token indices.
  var tokens: Range<Int>
  /// The cue's own value, or the number that it captured.
  var value: Int?
  /// The period that the cue states by itself.
  var period: String?
  /// Whether a negation stands in one of the cue's gaps: "you will not need to".
  var isNegated: Bool
}

extension Lexicon {
  /// The longest match of a group's cues that begins at a token; labels and links are stepped over.
  func match(
    _ group: CueGroups, _ tokens: [Token], at start: Int, end: Int, only purpose: CuePurpose? = nil
  ) -> CueMatch? {
    guard start < end else { return nil }
    let entry = entry(tokens[start].word)
    guard !entry.cueGroups.isDisjoint(with: group) else { return nil }
    var best: (cue: Int, found: CueTable.Found)?
    for cue in entry.cues where group.contains(cues.group(cue)) {
      if let purpose, cues[cue].purpose != purpose { continue }
      guard let found = cues.find(cue, tokens, at: start, end: end, in: self),
        found.end > best?.found.end ?? 0
      else { continue }
      best = (cue, found)
    }
    return best.map { match($0.cue, $0.found, from: start) }
  }

  /// The longest match of a purpose's cues that begins at a token.
  func match(_ purpose: CuePurpose, _ tokens: [Token], at start: Int, end: Int) -> CueMatch? {
    match(purpose.group, tokens, at: start, end: end, only: purpose)
  }

  /// The longest match of each purpose of some groups that begins at a token of a sentence with some words.
  func forEachMatch(
    _ groups: CueGroups, _ tokens: [Token], at start: Int, end: Int, words: WordMask,
    _ body: (CueMatch) -> Void
  ) {
    var matches: [CueMatch] = []
    for cue in entry(tokens[start].word).cues
    where groups.contains(cues.group(cue)) && cues.mayStand(cue, in: words) {
      guard let found = cues.find(cue, tokens, at: start, end: end, in: self) else { continue }
      let made = match(cue, found, from: start)
      guard let known = matches.firstIndex(where: { $0.purpose == made.purpose }) else {
        matches.append(made)
        continue
      }
      if found.end > matches[known].tokens.upperBound { matches[known] = made }
    }
    for match in matches { body(match) }
  }

  private func match(_ cue: Int, _ found: CueTable.Found, from start: Int) -> CueMatch {
    CueMatch(
      purpose: cues[cue].purpose, tokens: start..<found.end,
      value: found.number ?? cues[cue].value, period: cues[cue].period, isNegated: found.isNegated)
  }

  /// Whether one of a group's cues stands in a range of tokens.
  func contains(_ group: CueGroups, _ tokens: [Token], in range: Range<Int>) -> Bool {
    range.contains { match(group, tokens, at: $0, end: range.upperBound) != nil }
  }

  /// The first match of a purpose's cues in a range of tokens.
  func firstMatch(_ purpose: CuePurpose, _ tokens: [Token], in range: Range<Int>) -> CueMatch? {
    for index in range {
      if let match = match(purpose, tokens, at: index, end: range.upperBound) { return match }
    }
    return nil
  }
}
