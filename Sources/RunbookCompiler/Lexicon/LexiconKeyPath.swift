import RunbookModel

/// Where in the lexicon's file a word or a cue stands, for people who look for it there.
extension CuePurpose {
  /// The key under which the cue stands: "openers.if".
  var keyPath: String {
    switch self {
    case .verbPhrase(let sense): "verbPhrases.\(sense)"
    case .governor: "governors"
    case .modal(let modal): "modals.\(modal)"
    case .opener(let opener): "openers.\(opener)"
    case .conditionTail: "conditionTails"
    case .locator(let relation): "locators.\(relation.rawValue)"
    case .choice: "choices"
    case .expectation(let kind): "expectations.\(kind.rawValue)"
    case .claim(let kind): "claims.\(kind.rawValue)"
    case .admonition(let kind): "admonitions.\(kind)"
    case .detail: "details"
    case .announcement: "announcements"
    case .output: "outputs"
    case .furtherReading: "furtherReading"
    }
  }
}

extension WordRole {
  var keyPath: String { "words.\(self)" }
}

extension VerbSense {
  var keyPath: String { "verbs.\(self)" }
}
