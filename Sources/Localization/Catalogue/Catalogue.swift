package import Diagnostics

/// The program's messages in the languages that it speaks.
package struct Catalogue: Sendable {
  private let languages: [LanguageTag: CatalogueLanguage]

  /// The two files of a language: `language.yaml` and `messages.xlf`.
  package struct LanguageFiles: Sendable {
    package var tag: LanguageTag
    package var language: SourceFile
    package var messages: SourceFile

    package init(tag: LanguageTag, language: SourceFile, messages: SourceFile) {
      self.tag = tag
      self.language = language
      self.messages = messages
    }
  }

  /// Takes the files of some languages, each of them given once.
  ///
  /// - Parameters:
  ///   - languages: What there is.
  ///   - reader: Whose language is read at once; the others are read when something falls back to
  ///     them, and count as empty when they cannot be. Nil reads all of them at once.
  /// - Throws: What is wrong with the files that were read at once.
  package init(
    languages: [LanguageFiles], for reader: LanguageTag? = nil
  ) throws(InputRejected) {
    self.languages = Dictionary(
      languages.map { ($0.tag, CatalogueLanguage($0)) }, uniquingKeysWith: { first, _ in first })
    let needed = reader.map { Array(chain(from: $0).prefix(1)) } ?? known
    var diagnostics: [Diagnostic] = []
    for language in needed {
      if case .failure(let rejected) = language.read() { diagnostics += rejected.diagnostics }
    }
    guard diagnostics.isEmpty else { throw InputRejected(diagnostics) }
  }

  private init() {
    languages = [:]
  }

  /// A catalogue without any language: every message is its key.
  package static let empty = Catalogue()

  /// The languages that there are, in the order of their tags.
  package var tags: [LanguageTag] { known.map(\.tag) }

  /// How the language writes, or the first of those it falls back to.
  package func language(for tag: LanguageTag) -> Language? {
    chain(from: tag).lazy.compactMap { $0.content?.language }.first
  }

  /// All languages, in the order of their tags.
  var known: [CatalogueLanguage] {
    languages.values.sorted { $0.tag.description < $1.tag.description }
  }

  /// The languages in which a message is looked up, the best first.
  func chain(from tag: LanguageTag) -> [CatalogueLanguage] {
    tag.fallbackChain.compactMap { languages[$0] }
  }
}
