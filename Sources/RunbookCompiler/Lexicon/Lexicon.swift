package import RunbookModel

/// How a language instructs: the knowledge in `locales/<lang>/lexicon.yaml`, ready for look-up.
///
/// A class, since every reader of a sentence holds it: a copy is one reference.
package final class Lexicon: Sendable {
  package let language: String
  /// What the lexicon tells besides, for whoever looks at more than instructions.
  package let words: LanguageWords
  let vocabulary: Vocabulary
  let sectionTitles: [String: SectionRole]
  /// How regular imperatives end, folded: a word that begins a sentence and ends so instructs, known or not.
  let imperativeEndings: [[UInt8]]
  /// How regular infinitives end, folded.
  let infinitiveEndings: [[UInt8]]
  /// How forms of a verb end that never instruct, folded: "-s", "-ing".
  let inflections: [[UInt8]]
  /// Whether imperatives look like infinitives.
  let hasBareImperatives: Bool
  private let traits: [WordTraits]
  /// The cues of all words, each word's in a row.
  let cues: CueTable

  init(_ draft: LexiconDraft) {
    language = draft.language
    words = draft.languageWords
    vocabulary = Vocabulary(draft.words)
    sectionTitles = draft.sectionTitles
    imperativeEndings = draft.imperativeEndings
    infinitiveEndings = draft.infinitiveEndings
    inflections = draft.inflections
    hasBareImperatives = draft.hasBareImperatives
    var cues = CueTable()
    traits = draft.entries.map { entry in
      var traits = entry.traits
      traits.firstCue = Int32(cues.count)
      traits.cueCount = Int32(entry.cues.count)
      for cue in entry.cues { cues.append(cue) }
      return traits
    }
    self.cues = cues
  }

  func entry(_ word: WordID) -> WordTraits { traits[Int(word)] }

  /// Whether the lexicon says nothing of a word by itself, though it may stand within a cue.
  func isPlain(_ word: WordID) -> Bool {
    let entry = traits[Int(word)]
    return entry.verb == nil && entry.roles.isEmpty && entry.cueGroups.isEmpty
      && entry.number == nil && entry.unit == nil
  }

  func has(_ word: WordID, _ role: WordRole) -> Bool { traits[Int(word)].roles.contains(role) }

  /// Whether a word plays one of some roles.
  func has(_ word: WordID, anyOf roles: WordRoles) -> Bool {
    traits[Int(word)].roles.intersects(roles)
  }
}

/// A lexicon while its file is being read.
struct LexiconDraft {
  var language: String
  var words = VocabularyDraft()
  var entries = [WordEntry()]
  var sectionTitles: [String: SectionRole] = [:]
  var imperativeEndings: [[UInt8]] = []
  var infinitiveEndings: [[UInt8]] = []
  var inflections: [[UInt8]] = []
  var hasBareImperatives = false
  var languageWords: LanguageWords

  struct WordEntry {
    var traits = WordTraits()
    var cues: [Cue] = []
  }

  init(language: String) {
    self.language = language
    languageWords = LanguageWords(language: language)
  }
}

/// A key of the lexicon file: a case is written there by its name.
protocol LexiconKey: CaseIterable, Hashable, RawRepresentable<UInt8>, Sendable {}

extension LexiconKey {
  init?(name: String) {
    guard let key = Self.allCases.first(where: { String(describing: $0) == name }) else {
      return nil
    }
    self = key
  }
}

/// The roles of the sections that guides share.
enum SectionRole: UInt8, LexiconKey {
  case objective, prerequisites, practice, further, faq
}

/// What a lexicon says about one word.
struct WordTraits: Sendable {
  var roles: WordRoles = []
  var verb: VerbForm?
  /// The groups of the cues that begin with the word.
  var cueGroups: CueGroups = []
  fileprivate var firstCue: Int32 = 0
  fileprivate var cueCount: Int32 = 0
  /// The cues that begin with the word.
  var cues: Range<Int> { Int(firstCue)..<Int(firstCue + cueCount) }
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
enum VerbSense: UInt8, LexiconKey {
  case connect, navigate, click, select, enter, check, confirm, run, wait, read
  case `do`
  /// Types a value or a command: its object decides.
  case type
  /// Makes use of a control, a value or a command: its object decides.
  case use
  /// Refers to other documentation.
  case refer
  /// Follows steps: those that stand right there are no action.
  case follow
  /// Adds something: a text is entered.
  case add
  /// Shows something: a place is gone to, anything else read.
  case show
  /// Changes a value: what it becomes may be named ("remplacez le mode par **attach**").
  case change
  /// Finds a thing or a place on the screen: a name is gone to, anything else picked.
  case locate
  /// Finds what is told somewhere: "vous pouvez y retrouver" only describes.
  case find
  /// Opens a place or a thing: its object decides.
  case open
  /// To keep or leave something: a caution.
  case hold
  /// To move in the document itself: no action.
  case flow
}

/// The part that a single word plays in a sentence.
enum WordRole: UInt8, LexiconKey {
  case stopword, adverb, clitic, subject, determiner, preposition
  case stepHeading
  /// "Méthode 1": a heading that numbers one of several ways.
  case methodHeading
  case and, or, then, relative, negation
  /// A word that marks what it stands with as not needed: "facultatif".
  case optionalWord
  /// A verb that makes a subject of the infinitive before it: "Effectuer l’amorçage est utile".
  case copula
  /// A preposition between a value and its field: "en".
  case fieldPreposition
  /// What leads to the control with which something is done: "grâce", "via".
  case means
  /// What makes a participle of the verb after it: "avez".
  case auxiliary
  /// A preposition before the new value: "par".
  case replacement
  /// A relative that stands for the object, so that no duty follows it: "que".
  case objectPronoun
  /// Words after which a method is another one: "également".
  case also
  case placeNoun, regionNoun, fieldNoun, valueNoun, boxNoun, controlNoun, serviceNoun
  /// What may stand between a noun and its name: "le menu déroulant Actions".
  case adjective
  /// "commande": what it names is run.
  case commandNoun
  /// Other documentation: "guide".
  case documentNoun
  /// A part of a page whose entries are picked: "section".
  case groupNoun
  /// A word that points to what stands in the guide itself: "ci-dessous".
  case anaphora
  /// A text that one makes up: "description".
  case textNoun
  /// What a form asks for as a whole: "les informations demandées".
  case formNoun
  /// What must not be shown once it is entered: "jeton".
  case secretNoun
  case abbreviation
  /// A word that looks like an imperative and is none.
  case notImperative
}

/// The roles that a word plays, one bit each.
struct WordRoles: Sendable, ExpressibleByArrayLiteral {
  private var bits: UInt64 = 0

  init(arrayLiteral roles: WordRole...) {
    for role in roles { insert(role) }
  }

  mutating func insert(_ role: WordRole) { bits |= role.bit }

  var isEmpty: Bool { bits == 0 }

  func contains(_ role: WordRole) -> Bool { bits & role.bit != 0 }

  func intersects(_ other: WordRoles) -> Bool { bits & other.bits != 0 }
}

extension WordRole {
  fileprivate var bit: UInt64 { 1 << UInt64(rawValue) }
}

/// A unit of time, with the designator of ISO 8601.
enum TimeUnit: UInt8, LexiconKey {
  case second, minute, hour, day, week, month, year
}

/// What a cue is looked up for.
enum CuePurpose: Equatable, Sendable {
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
  /// "Pour cela": the sentence details the one before.
  case detail
  /// "en suivant ces étapes": the sentence only announces.
  case announcement
  /// "la confirmation suivante :": what a command prints follows.
  case output
  /// "Pour plus d’informations": the sentence points elsewhere.
  case furtherReading
}

/// How strongly a phrase before an infinitive instructs.
enum Modal: UInt8, LexiconKey {
  /// "Vous pouvez".
  case invited
  /// "Nous vous conseillons".
  case advised
  /// "Vous devez", "veuillez".
  case required
  /// "Vous pourrez alors": tells what comes of the step, unless a control or a value is named.
  case resulting
  /// "vous serez invité à", "prompting you to": instructs where something is answered.
  case prompted
  /// "vous permettra de": instructs only where something is confirmed or supplied.
  case described

  /// Whether a verb behind the modal instructs.
  func instructs(_ sense: VerbSense) -> Bool {
    switch self {
    case .described: [.confirm, .enter, .type].contains(sense)
    case .prompted: [.confirm, .enter, .type, .select, .check, .read].contains(sense)
    case .invited, .advised, .required, .resulting: true
    }
  }

  /// Whether it reports what the screen asks for or lets do.
  var isReport: Bool { self == .described || self == .prompted }
}

/// What a leading clause tells about the main one.
enum Opener: UInt8, LexiconKey {
  case `if`, after, cause, purpose
}
