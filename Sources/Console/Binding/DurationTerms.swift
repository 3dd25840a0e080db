import RunbookModel
import Values

/// Words for a length of time that is not told exactly, as they are found in a sentence.
struct DurationTerms: Sendable {
  let terms: Names
  let atLeast: CalendarDuration
  let atMost: CalendarDuration

  /// Those of a language, in the lexicon's order.
  static func all(of words: LanguageWords) -> [DurationTerms] {
    words.durations.map { duration in
      let names = duration.phrases.map { Names.Name($0) }
      return DurationTerms(
        terms: Names([Names.Entry(language: words.language, names: names)]),
        atLeast: duration.atLeast, atMost: duration.atMost)
    }
  }
}
