import RunbookModel

/// How a language instructs: the knowledge in `locales/<lang>/lexicon.yaml`, ready for look-up.
package struct Lexicon: Sendable {
  package let language: String
  var vocabulary = Vocabulary()
  /// What is known of each word, by its number.
  var entries: [WordEntry] = [WordEntry()]
  var sectionTitles: [String: SectionRole] = [:]
  /// How regular imperatives end, folded: a word that begins a sentence and ends so instructs, known or not.
  var imperativeEndings: [[UInt8]] = []
  /// Sequences of words with what they mean, by purpose.
  var cues: [CuePurpose: CueTable] = [:]

  init(language: String) {
    self.language = language
  }

  /// The kinds of admonitions that words can open, in a fixed order.
  var admonitionKinds: [String] {
    cues.keys.compactMap { if case .admonition(let kind) = $0 { kind } else { nil } }.sorted()
  }

  func entry(_ word: WordID) -> WordEntry { entries[Int(word)] }

  func has(_ word: WordID, _ role: WordRole) -> Bool { entries[Int(word)].roles.contains(role) }
}

/// The roles of the sections that guides share.
enum SectionRole: String, CaseIterable {
  case objective, prerequisites, practice, further
}

/// What a lexicon says about one word.
struct WordEntry: Sendable {
  var verb: VerbForm?
  var roles: Set<WordRole> = []
  /// The value of a number word.
  var number: Int?
  /// The unit of time that the word names.
  var unit: TimeUnit?
}

/// A form of a verb that can instruct.
struct VerbForm: Sendable {
  enum Mood: Sendable {
    case imperative, infinitive, gerund
  }

  var lemma: WordID
  var sense: VerbSense
  var mood: Mood
}

/// What a verb makes the operator do.
enum VerbSense: String, CaseIterable, Sendable {
  case connect, navigate, click, select, enter, check, confirm, run, wait, read
  case other = "do"
  /// Opens a place or a thing: its object decides.
  case open
  /// To keep or leave something: a caution.
  case hold
  /// To move in the document itself: no action.
  case flow
}

/// The part that a single word plays in a sentence.
enum WordRole: String, CaseIterable, Sendable {
  case stopword, adverb, clitic, subject, determiner, preposition
  case stepHeading
  /// "Méthode 1": a heading that numbers one of several ways.
  case methodHeading
  case and, or, then, purpose, relative, negation
  /// Words after which a method is another one: "également".
  case also
  case placeNoun, regionNoun, fieldNoun, valueNoun, boxNoun, controlNoun, serviceNoun
  /// What must not be shown once it is entered: "jeton".
  case secretNoun
  case abbreviation
  /// A word that looks like an imperative and is none.
  case notImperative
}

/// A unit of time, with the designator of ISO 8601.
enum TimeUnit: String, CaseIterable, Sendable {
  case second, minute, hour, day, week, month, year
}

/// What a cue is looked up for.
enum CuePurpose: Hashable, Sendable {
  case verbPhrase(VerbSense)
  case governor
  case modal(Modal)
  case opener(Opener)
  case conditionTail
  case locator(Action.Locator.Relation)
  case choice
  case expectation(Expectation.Kind)
  case claim(Claim.Kind)
  case admonition(String)
}

/// How strongly a phrase before an infinitive instructs.
enum Modal: String, CaseIterable, Hashable, Sendable {
  /// "Vous pouvez".
  case invited
  /// "Nous vous conseillons".
  case advised
  /// "Vous devez", "veuillez".
  case required
  /// "vous serez invité à", "vous permettra de": instructs only where something is confirmed or supplied.
  case described
}

/// What a leading clause tells about the main one.
enum Opener: String, CaseIterable, Hashable, Sendable {
  case `if`, after, cause, purpose
}
