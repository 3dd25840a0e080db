import RunbookModel

/// The words that placeholders are made of, of all languages: commands are seldom translated.
struct PlaceholderWords: Sendable {
  /// With what a name in capitals begins that the operator replaces: the bytes of `YOUR_`.
  let openings: [[UInt8]]
  private let fillers: Set<String>

  init(_ languages: [LanguageWords]) {
    openings = languages.flatMap { $0[.possessives] }.map { Array("\($0.uppercased())_".utf8) }
    fillers = Set(languages.flatMap { $0[.fillers] }.flatMap(FoldedText.words))
  }

  /// Whether a folded word does not tell what a placeholder is for.
  func isFiller(_ word: String) -> Bool { fillers.contains(word) }
}
