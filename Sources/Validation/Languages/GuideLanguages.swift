package import RunbookModel

/// What validation knows of the languages of guides, folded for look-up.
///
/// It is made once of all lexicons, not for each guide.
package struct GuideLanguages: Sendable {
  let labels: LabelGrammar
  let headings: HeadingWords
  let placeholders: PlaceholderWords
  private let quantities: [(language: String, words: QuantityWords)]

  /// - Parameter languages: What the lexicons tell, one for each language.
  package init(_ languages: [LanguageWords]) {
    labels = LabelGrammar(languages)
    headings = HeadingWords(languages)
    placeholders = PlaceholderWords(languages)
    quantities = languages.map { ($0.language, QuantityWords($0)) }
  }

  /// The words around the figures of a guide: those of its own language, which also says how figures
  /// are written, then those of the others, since guides quote what screens and programs show.
  func quantities(in language: String) -> [QuantityWords] {
    let own = quantities.first { $0.language == language }?.words
    return [own ?? QuantityWords(LanguageWords(language: language))]
      + quantities.filter { $0.language != language }.map(\.words)
  }
}
