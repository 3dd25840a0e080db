import Console
import Localization
import RunbookModel
import Values

/// The words of a guide in the language of whoever reads them.
///
/// In another language than the guide's they come from its translation, then, for actions, from a sentence
/// made of the console's names; what has neither stays in the guide's language and counts as untranslated.
struct GuideWords {
  let speech: Speech
  let consoles: [ConsoleModel]
  let bindings: Bindings
  let isForeign: Bool
  private let translation: RunbookTranslation?
  private let guideLanguage: String

  init(_ runbook: Runbook, context: Context) throws {
    speech = context.speaking(runbook.language)
    guideLanguage = runbook.language
    isForeign = LanguageTag(runbook.language)?.language != speech.language.language
    let loader = GuideLoader(context: context)
    translation = isForeign ? try loader.translation(of: runbook, to: speech.language) : nil
    consoles = try context.consoles()
    bindings = Binder(consoles: consoles).bind(runbook)
  }

  /// A text of the guide.
  func translate(_ text: String) -> (text: String, isTranslated: Bool) {
    guard isForeign else { return (text, true) }
    guard let translation else { return (text, text.isEmpty) }
    let result = translation.translate(text)
    return (result.text, result.isComplete)
  }

  /// A text of the guide, marked with its language when it is not translated.
  func marked(_ text: String) -> String {
    let result = translate(text)
    return result.isTranslated ? result.text : "[\(guideLanguage)] " + text
  }

  /// What an action tells to do, as a line of its own.
  func instruction(_ action: Action) -> (text: String, isTranslated: Bool) {
    let (text, isTranslated) = clause(action)
    let bare = text.hasSuffix(".") && !text.hasSuffix("..") ? text.dropLast() : text[...]
    return (bare.prefix(1).uppercased() + bare.dropFirst(), isTranslated)
  }

  private func clause(_ action: Action) -> (text: String, isTranslated: Bool) {
    let own = translate(action.text)
    if own.isTranslated { return own }
    let writer = InstructionWriter(consoles: consoles)
    let language = speech.language.description
    if let message = writer.sentence(
      for: action, binding: bindings.actions[action.id], language: language)
    {
      return (speech.text(message), true)
    }
    return (action.text, false)
  }

  /// A control's visible name.
  func name(_ control: Control) -> String {
    let name = InstructionWriter(consoles: consoles)
      .translatedLabel(of: control, language: speech.language.description)
    // The console writes some names with the colon that comes before a value.
    let end = name.lastIndex { !$0.isWhitespace && $0 != ":" }
    return end.map { String(name[...$0]) } ?? name
  }

  /// The guide's language as a mark before untranslated words.
  var mark: String { "[\(guideLanguage)] " }
}
