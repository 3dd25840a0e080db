import Diagnostics
import Values

/// The messages of one language, found by key.
struct MessageTable: Sendable {
  let path: String
  let document: XLIFFDocument
  /// Whether the sources are the language's own texts: English is translated from nothing.
  let isSourceLanguage: Bool
  private let positions: [String: Int]

  /// Reads `messages.xlf`, whose languages must be English and the one given.
  init(_ source: SourceFile, language: LanguageTag) throws(InputRejected) {
    document = try XLIFFDocument(source)
    path = source.path
    isSourceLanguage = language == .english
    let target = document.targetLanguage.flatMap { LanguageTag($0) }
    guard LanguageTag(document.sourceLanguage) == .english,
      target == language || target == nil && isSourceLanguage
    else {
      throw InputRejected(
        Diagnostic(
          rule: "catalogue.wrong-language", severity: .error,
          message: Message("catalogue.wrong-language", ["language": .text("\(language)")]),
          path: source.path))
    }
    var positions = [String: Int](minimumCapacity: document.entries.count)
    for (position, entry) in document.entries.enumerated() { positions[entry.key] = position }
    self.positions = positions
  }

  func entry(_ key: String) -> XLIFFDocument.Entry? {
    positions[key].map { document.entries[$0] }
  }

  /// The language's text of a unit; nil when it is not translated.
  func text(_ unit: XLIFFUnit) -> String? {
    let text = unit.target ?? (isSourceLanguage ? unit.source : "")
    return text.isEmpty ? nil : text
  }

  /// The text of a message; of a plural one the form, or else that for `other`.
  func text(_ key: String, _ category: PluralCategory) -> String? {
    switch entry(key) {
    case nil: return nil
    case .unit(let unit): return text(unit)
    case .plural(let group):
      let form = group.form(category) ?? group.form(.other)
      return form.flatMap { text($0.unit) }
    }
  }
}

extension XLIFFDocument.Entry {
  var key: String {
    switch self {
    case .unit(let unit): unit.id
    case .plural(let group): group.id
    }
  }

  var line: Int {
    switch self {
    case .unit(let unit): unit.line
    case .plural(let group): group.line
    }
  }
}

extension XLIFFPluralGroup {
  func form(_ category: PluralCategory) -> Form? {
    forms.first { $0.category == category }
  }
}
