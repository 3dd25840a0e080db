import Console
import Diagnostics
import GuideMarkdown
import ProductData
import RunbookCompiler
import RunbookModel
import Values

@testable import Validation

/// A guide held against labels and routes that a test gives.
struct LabelGuide {
  let source: SourceFile
  let examination: Examination

  /// - Parameters:
  ///   - body: What stands under the heading of the practice part.
  ///   - language: `fr` or `en`.
  ///   - labels: The provider's labels by language; nil for no files.
  ///   - routes: The provider's routes; nil for no schemas.
  ///   - hasConsole: Whether the product's console models are looked at.
  /// - Throws: What the parser or the product's files throw.
  init(
    _ body: String, language: String = "fr", labels: [String: [String]]? = nil,
    routes: [String]? = nil, hasConsole: Bool = false
  ) throws {
    let heading = language == "fr" ? "En pratique" : "Instructions"
    let text = "---\ntitle: Guide\n---\n\n## \(heading)\n\n\(body)\n"
    source = SourceFile(path: "guide.md", text: text)
    let files = ProductFiles.embedded
    let lexicons = try files.paths(under: "locales/").filter { $0.hasSuffix("/lexicon.yaml") }
      .compactMap { files.file($0) }.map { try LexiconFile.read($0) }
      .filter { $0.language == language }
    let consoles =
      hasConsole
      ? try files.paths(under: "runbooks/consoles/").compactMap { files.file($0) }
        .map { try ConsoleFile.read($0) } : []
    let document = try GuideParser.parse(source)
    let runbook = RunbookCompiler(lexicons: lexicons).compile(document)
    examination = Examination(
      document: document, runbook: runbook, bindings: Binder(consoles: consoles).bind(runbook),
      consoles: consoles, languages: Examining.languages, labels: labels.map { LabelCatalogue($0) },
      schemas: routes.map { SchemaCatalogue($0) })
  }

  /// What rules find: the rule, the line, the text that is marked, and what it becomes.
  func findings(_ rules: [any Rule]) -> [String] {
    rules.flatMap { $0.findings(in: examination) }.map { finding in
      let region = finding.place.region
      let line = region.map { String($0.start.line) } ?? "-"
      let marked = region.map { region in
        source.text(
          Span(
            source.start(ofLine: region.start.line) + region.start.column - 1,
            source.start(ofLine: region.end.line) + region.end.column - 1))
      }
      let fixes = finding.fixes.map { " → \($0.replacement)\($0.isSafe ? "" : "?")" }.joined()
      return "\(finding.message.key) \(line) \(marked ?? "-")\(fixes)"
    }
  }
}
