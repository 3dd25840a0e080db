package import Diagnostics
import Values

extension Catalogue {
  /// What is wrong with the messages: files that cannot be read, then by language and by key.
  ///
  /// Missing keys, untranslated or outdated texts, unequal placeholders, missing plural forms and
  /// typographical mistakes. Languages are compared with English, or the first one without it.
  package func problems() -> [Diagnostic] {
    var inspection = CatalogueInspection()
    var unreadable: [Diagnostic] = []
    var contents: [CatalogueLanguage.Content] = []
    for language in known {
      switch language.read() {
      case .success(let content): contents.append(content)
      case .failure(let rejected): unreadable += rejected.diagnostics
      }
    }
    let reference = contents.first { $0.messages.isSourceLanguage } ?? contents.first
    let keys = Set(contents.flatMap { $0.messages.document.entries.map(\.key) }).sorted()
    for content in contents {
      for key in keys { inspection.inspect(key, in: content, against: reference?.messages) }
    }
    return unreadable + inspection.diagnostics
  }
}

/// Compares the messages of one language after the other with those of another.
private struct CatalogueInspection {
  private(set) var diagnostics: [Diagnostic] = []
  private var key = ""
  private var path = ""

  mutating func inspect(
    _ key: String, in content: CatalogueLanguage.Content, against reference: MessageTable?
  ) {
    self.key = key
    path = content.messages.path
    guard let found = content.messages.entry(key) else {
      report("catalogue.missing-key")
      return
    }
    inspectTexts(of: found, in: content)
    inspectForms(of: found, in: content.language)
    inspectPlaceholders(of: found, in: content, against: reference)
    if let reference, reference.isSourceLanguage, !content.messages.isSourceLanguage {
      inspectSources(of: found, against: reference)
    }
  }

  private mutating func inspectTexts(
    of found: XLIFFDocument.Entry, in content: CatalogueLanguage.Content
  ) {
    for unit in found.units {
      guard let text = content.messages.text(unit) else {
        report("catalogue.untranslated", line: unit.line)
        continue
      }
      if MessageTemplate(text).hasStrayBrace { report("catalogue.stray-brace", line: unit.line) }
      for rule in content.language.typography where text.contains(rule.wrong) {
        report(
          "catalogue.typography", ["wrong": .label(rule.wrong), "right": .label(rule.right)],
          severity: .warning, line: unit.line)
      }
    }
  }

  private mutating func inspectForms(of found: XLIFFDocument.Entry, in language: Language) {
    guard case .plural(let group) = found else { return }
    for category in language.plurals.everydayCategories where group.form(category) == nil {
      report(
        "catalogue.missing-plural", ["category": .text(category.rawValue)], line: group.line)
    }
  }

  /// Every form has the placeholders of the reference; one that names one number may leave it out.
  private mutating func inspectPlaceholders(
    of found: XLIFFDocument.Entry, in content: CatalogueLanguage.Content,
    against reference: MessageTable?
  ) {
    let counterpart = reference?.entry(key)
    if let counterpart, counterpart.isPlural != found.isPlural {
      report("catalogue.plural-mismatch", line: found.line)
    }
    let table = counterpart == nil ? content.messages : reference ?? content.messages
    let texts = (counterpart ?? found).units.compactMap { table.text($0) }
    let expected = texts.reduce(into: Set()) { $0.formUnion(MessageTemplate($1).placeholders) }
    for (category, unit) in found.forms {
      guard let text = content.messages.text(unit) else { continue }
      let placeholders = MessageTemplate(text).placeholders
      var difference = placeholders.symmetricDifference(expected)
      if let category, content.language.plurals.namesOneNumber(category),
        !placeholders.contains("count")
      {
        difference.remove("count")
      }
      guard !difference.isEmpty else { continue }
      let names = difference.sorted().map { MessageArgument.text("{\($0)}") }
      report("catalogue.placeholders", ["names": .list(names)], line: unit.line)
    }
  }

  private mutating func inspectSources(
    of found: XLIFFDocument.Entry, against reference: MessageTable
  ) {
    for (category, unit) in found.forms {
      let text = reference.text(key, category ?? .other)
      if let text, text != unit.source {
        report("catalogue.outdated", severity: .warning, line: unit.line)
      }
    }
  }

  private mutating func report(
    _ rule: String, _ arguments: [String: MessageArgument] = [:], severity: Severity = .error,
    line: Int? = nil
  ) {
    let arguments = arguments.merging(["key": .text(key)]) { own, _ in own }
    diagnostics.append(
      Diagnostic(
        rule: rule, severity: severity, message: Message(rule, arguments), path: path,
        location: line.map { SourceLocation(line: $0, column: 1) }))
  }
}

extension XLIFFDocument.Entry {
  fileprivate var isPlural: Bool {
    if case .plural = self { true } else { false }
  }

  fileprivate var forms: [(category: PluralCategory?, unit: XLIFFUnit)] {
    switch self {
    case .unit(let unit): [(nil, unit)]
    case .plural(let group): group.forms.map { ($0.category, $0.unit) }
    }
  }

  fileprivate var units: [XLIFFUnit] { forms.map(\.unit) }
}
