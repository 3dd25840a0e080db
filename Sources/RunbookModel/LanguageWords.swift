package import Values

/// What a language's lexicon knows besides how the language instructs.
///
/// The words stand as the lexicon writes them: whoever looks them up folds them, once, as it folds the
/// texts in which it looks. A language that tells nothing of this kind can be read all the same.
package struct LanguageWords: Hashable, Sendable {
  /// A tag, as `fr`.
  package let language: String
  package var numerals = Numerals()
  /// In the lexicon's order; of two for one word the last counts.
  package var measures: [Measure] = []
  package var durations: [VagueDuration] = []
  private var lists: [WordList: [String]] = [:]

  package init(language: String) {
    self.language = language
  }

  package subscript(list: WordList) -> [String] {
    get { lists[list] ?? [] }
    set { lists[list] = newValue }
  }

  /// How figures are written.
  package struct Numerals: Hashable, Sendable {
    /// Whether decimals follow a comma; else they follow a dot.
    package var hasDecimalComma = false
    /// Whether a blank may stand between groups of three digits.
    package var groupsByBlank = false

    package init() {}
  }

  /// A word for a unit.
  package struct Measure: Hashable, Sendable {
    package enum Unit: Hashable, Sendable {
      case known(MeasureUnit)
      /// Money, by its ISO 4217 code.
      case currency(String)
    }

    package var word: String
    package var unit: Unit

    package init(word: String, unit: Unit) {
      self.word = word
      self.unit = unit
    }
  }

  /// Words for a length of time that is not told exactly: "quelques minutes".
  package struct VagueDuration: Hashable, Sendable {
    package var phrases: [String]
    package var atLeast: CalendarDuration
    package var atMost: CalendarDuration

    package init(phrases: [String], atLeast: CalendarDuration, atMost: CalendarDuration) {
      self.phrases = phrases
      self.atLeast = atLeast
      self.atMost = atMost
    }
  }
}

/// The units that a lexicon may have words for.
package enum MeasureUnit: String, CaseIterable, Hashable, Sendable {
  case millisecond, second, minute, hour, day, week, month, year
  case byte, kilobyte, megabyte, gigabyte, terabyte
  /// Of bits a second.
  case kilobit, megabit, gigabit
}

/// The lists of words of a lexicon, by the key under which they stand.
package enum WordList: String, CaseIterable, Hashable, Sendable {
  /// What makes an ordinal of a number before it: "2e".
  case ordinals = "numerals.ordinals"
  /// What a number after it only refers to: "étape 3".
  case references = "numerals.references"
  /// Words of a label that only join others: articles, prepositions, possessives.
  case joining = "labels.joining"
  /// What the forms of one word differ in: "domaine", "domaines".
  case endings = "labels.endings"
  /// Words that count the steps of a procedure in a heading: "Étape 2".
  case steps = "headings.steps"
  /// Words that count ways of doing the same: "Méthode 1".
  case methods = "headings.methods"
  /// What after a number makes a part of the step: "2 bis".
  case parts = "headings.parts"
  /// What may stand before the number: the "n" of "n° 2".
  case numberSigns = "headings.numberSigns"
  /// What a placeholder in capitals begins with: `VOTRE_JETON`.
  case possessives = "placeholders.possessives"
  /// Words of a placeholder that do not tell what it is for.
  case fillers = "placeholders.fillers"
}
