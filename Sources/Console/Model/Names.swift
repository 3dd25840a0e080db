package import Values

/// What something is called, in every language of a console; the usual name comes first.
package struct Names: Hashable, Sendable {
  /// One name, with the time in which the console showed it.
  package struct Name: Hashable, Sendable {
    package var text: String { didSet { update() } }
    package var since: Instant?
    /// From when on the console no longer shows it: a former name.
    package var until: Instant?
    private(set) var folded = ""
    private(set) var pattern = TermPattern("")

    package init(_ text: String, since: Instant? = nil, until: Instant? = nil) {
      self.text = text
      self.since = since
      self.until = until
      update()
    }

    private mutating func update() {
      folded = Folding.folded(text)
      pattern = TermPattern(text)
    }

    package func isValid(at instant: Instant) -> Bool {
      (since.map { $0 <= instant } ?? true) && (until.map { instant < $0 } ?? true)
    }
  }

  /// The names in one language.
  package struct Entry: Hashable, Sendable {
    /// BCP 47, as `fr`.
    package var language: String
    package var names: [Name]

    package init(language: String, names: [Name]) {
      self.language = language
      self.names = names
    }
  }

  package var entries: [Entry]

  package init(_ entries: [Entry] = []) {
    self.entries = entries
  }

  package var isEmpty: Bool { entries.allSatisfy(\.names.isEmpty) }

  /// The names in a language or in the one it is a variety of; empty when there are none.
  package subscript(language: String) -> [Name] {
    let primary = String(language.prefix { $0 != "-" })
    for tag in [language, primary] {
      if let entry = entries.first(where: { $0.language == tag }) { return entry.names }
    }
    return []
  }

  /// The weight of the longest name, in any language, that occurs in a text's folded words.
  func weight(in words: FoldedWords) -> Int? {
    var weight: Int?
    for entry in entries {
      for name in entry.names
      where name.pattern.weight > weight ?? 0 && name.pattern.occurs(in: words) {
        weight = name.pattern.weight
      }
    }
    return weight
  }

  /// How well a label matches the best of the names; nil when none does.
  func match(_ label: String, folded: String) -> MatchKind? {
    var best: MatchKind?
    for entry in entries {
      for name in entry.names where name.folded == folded {
        let match: MatchKind =
          if let until = name.until {
            .former(until: until)
          } else if Array(name.text.utf8) == Array(label.utf8) {
            .exact
          } else {
            .folded
          }
        if best.map({ match.rank < $0.rank }) ?? true { best = match }
      }
    }
    return best
  }
}
