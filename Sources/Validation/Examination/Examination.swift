package import Console
package import GuideMarkdown
package import RunbookModel

/// A guide with everything that it is held against, from which every rule takes what it needs.
package struct Examination: Sendable {
  package let document: GuideDocument
  package let runbook: Runbook
  package let bindings: Bindings
  package let consoles: [ConsoleModel]
  /// What the lexicons tell of the words of guides.
  let languages: GuideLanguages
  /// The files around the guide; nil where there are none to look at.
  package let files: (any FileTree)?
  /// The provider's own translation files; nil where none were given.
  package let labels: LabelCatalogue?
  /// The provider's API schemas; nil where none were given.
  package let schemas: SchemaCatalogue?
  /// The guide in the other language; nil where there is none.
  package let twin: Twin?
  /// The file of the world in which the guide is tried; nil for the usual one.
  package var worldPath: String?
  /// What came of carrying the guide out; nil where that was not asked for.
  package var execution: ExecutionEvidence?
  /// What experiments say of the guide's claims; nil where that was not asked for.
  package var claims: ClaimEvidence?
  /// What can happen on the way; nil where that was not asked for.
  package var exploration: ExplorationEvidence?

  /// How the guide's labels compare with what the provider shows.
  private(set) var labelReadings: LabelExamination?
  /// The guide held against its twin; nil where there is none.
  private(set) var comparison: GuideComparison?

  package init(
    document: GuideDocument, runbook: Runbook, bindings: Bindings, consoles: [ConsoleModel],
    languages: GuideLanguages, files: (any FileTree)? = nil, labels: LabelCatalogue? = nil,
    schemas: SchemaCatalogue? = nil, twin: Twin? = nil
  ) {
    self.document = document
    self.runbook = runbook
    self.bindings = bindings
    self.consoles = consoles
    self.languages = languages
    self.files = files
    self.labels = labels
    self.schemas = schemas
    self.twin = twin
    // Many rules look at the same readings and the same alignment.
    labelReadings = LabelExamination(self)
    comparison = twin.map {
      GuideComparison(
        document, runbook, bindings, twin: $0, languages: languages, labels: labels)
    }
  }
}

/// The same guide in another language.
package struct Twin: Sendable {
  package let document: GuideDocument
  package let runbook: Runbook
  package let bindings: Bindings

  package init(document: GuideDocument, runbook: Runbook, bindings: Bindings) {
    self.document = document
    self.runbook = runbook
    self.bindings = bindings
  }
}
