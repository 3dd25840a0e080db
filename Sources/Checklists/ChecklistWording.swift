import RunbookModel

/// Finds the words of a checklist and counts those that are not translated.
struct ChecklistWording {
  private let translate: (String) -> (text: String, isTranslated: Bool)
  private let instruction: (Action) -> (text: String, isTranslated: Bool)
  private(set) var untranslatedCount = 0

  init(
    translate: @escaping (String) -> (text: String, isTranslated: Bool),
    instruction: @escaping (Action) -> (text: String, isTranslated: Bool)
  ) {
    self.translate = translate
    self.instruction = instruction
  }

  mutating func words(_ text: String) -> Checklist.Words {
    counted(translate(text))
  }

  /// The words of a text; nil where there is none.
  mutating func wordsIfAny(_ text: String) -> Checklist.Words? {
    text.isEmpty ? nil : words(text)
  }

  mutating func instruction(of action: Action) -> Checklist.Words {
    counted(instruction(action))
  }

  private mutating func counted(_ words: (text: String, isTranslated: Bool)) -> Checklist.Words {
    if !words.isTranslated { untranslatedCount += 1 }
    return Checklist.Words(text: words.text, isTranslated: words.isTranslated)
  }
}
