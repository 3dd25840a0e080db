import Console
import RunbookModel

/// What two labels differ in when one is a slip for the other: a small word, an ending.
struct LabelGrammar: Sendable {
  private let joining: Set<String>
  private let endings: Set<String>

  /// The words of all languages: a console leaves many a label in another one.
  init(_ languages: [LanguageWords]) {
    joining = Set(languages.flatMap { $0[.joining] }.map(Folding.folded))
    endings = Set(languages.flatMap { $0[.endings] }.map(Folding.folded))
  }

  /// Whether a folded word only joins others: an article, a preposition, a possessive.
  func isJoining(_ word: String) -> Bool { joining.contains(word) }

  /// Whether folded letters are all that tells two forms of one word apart.
  func isEnding(_ letters: String) -> Bool { endings.contains(letters) }
}
