import RunbookModel

/// The words by which headings count, of all languages: the parts of a guide are not always translated.
struct HeadingWords: Sendable {
  private let counted: [String: StepHeading.Counted]
  private let parts: Set<String>
  private let numberSigns: Set<String>

  init(_ languages: [LanguageWords]) {
    func folded(_ list: WordList) -> [String] {
      languages.flatMap { $0[list] }.flatMap(FoldedText.words)
    }
    var counted: [String: StepHeading.Counted] = [:]
    for word in folded(.methods) { counted[word] = .method }
    for word in folded(.steps) { counted[word] = .step }
    self.counted = counted
    parts = Set(folded(.parts))
    numberSigns = Set(folded(.numberSigns))
  }

  /// What a heading counts that begins with a folded word.
  func counted(by word: String) -> StepHeading.Counted? { counted[word] }

  /// Whether a folded word after a number makes a part of the step ("2 bis").
  func isPart(_ word: String) -> Bool { parts.contains(word) }

  /// Whether a folded word may stand before the number: "Étape n°2" folds to "etape", "n", "2".
  func isNumberSign(_ word: String) -> Bool { numberSigns.contains(word) }
}
