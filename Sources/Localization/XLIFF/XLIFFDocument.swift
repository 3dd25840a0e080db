/// The texts of one file and their translations, as XLIFF 1.2 has them: one `<file>`.
///
/// Of the standard this holds what the program writes and reads: units of plain text, and groups of
/// them for plural forms.
///
/// The standard: <https://docs.oasis-open.org/xliff/v1.2/os/xliff-core.html>.
package struct XLIFFDocument: Hashable, Sendable {
  /// The file whose texts these are.
  package var original: String
  package var sourceLanguage: String
  package var targetLanguage: String?
  /// In the order of the file.
  package var entries: [Entry]

  package init(
    original: String, sourceLanguage: String, targetLanguage: String? = nil, entries: [Entry] = []
  ) {
    self.original = original
    self.sourceLanguage = sourceLanguage
    self.targetLanguage = targetLanguage
    self.entries = entries
  }

  /// A text, or the plural forms of a text.
  package enum Entry: Hashable, Sendable {
    case unit(XLIFFUnit)
    case plural(XLIFFPluralGroup)
  }

  /// All units in the order of the file, those of plural groups too.
  package var units: [XLIFFUnit] {
    entries.flatMap { entry in
      switch entry {
      case .unit(let unit): [unit]
      case .plural(let group): group.forms.map(\.unit)
      }
    }
  }
}

/// A text with its translation: a `<trans-unit>`.
package struct XLIFFUnit: Hashable, Sendable {
  package var id: String
  package var source: String
  /// Nil when nothing was translated yet.
  package var target: String?
  /// The state of the translation, as `needs-review-translation`.
  package var state: String?
  /// Remarks for translators.
  package var notes: [String]
  /// The line of the file, from 1; 0 when it was not read from one.
  package var line: Int

  package init(
    id: String, source: String, target: String? = nil, state: String? = nil, notes: [String] = [],
    line: Int = 0
  ) {
    self.id = id
    self.source = source
    self.target = target
    self.state = state
    self.notes = notes
    self.line = line
  }
}

/// The plural forms of a text: a group of the units `id[one]`, `id[other]`.
///
/// In the file it is a `<group restype="x-gettext-plurals">`.
package struct XLIFFPluralGroup: Hashable, Sendable {
  package var id: String
  /// In the order of the file, each category once.
  package var forms: [Form]
  /// The line of the file, from 1; 0 when it was not read from one.
  package var line: Int

  package init(id: String, forms: [Form], line: Int = 0) {
    self.id = id
    self.forms = forms
    self.line = line
  }

  package struct Form: Hashable, Sendable {
    package var category: PluralCategory
    package var unit: XLIFFUnit

    package init(category: PluralCategory, unit: XLIFFUnit) {
      self.category = category
      self.unit = unit
    }
  }
}
