import Console
import Diagnostics
import GuideMarkdown
import ProductData
import RunbookCompiler
import Validation

/// Guides and their twins, compiled as the program does it.
enum GuidePairs {
  private static let compiler: RunbookCompiler = {
    let files = ProductFiles.embedded
    let lexicons = files.paths(under: "locales/").filter { $0.hasSuffix("/lexicon.yaml") }
      .compactMap { files.file($0) }.compactMap { try? LexiconFile.read($0) }
    return RunbookCompiler(
      lexicons: lexicons.sorted { $0.language == "fr" && $1.language != "fr" })
  }()

  private static let consoles: [ConsoleModel] = {
    let files = ProductFiles.embedded
    return files.paths(under: "runbooks/consoles/").compactMap { files.file($0) }
      .compactMap { try? ConsoleFile.read($0) }
  }()

  /// What the rules of drift look at.
  static func examination(
    _ guide: String, _ twin: String, paths: (String, String) = ("guide.fr-fr.md", "guide.en-gb.md"),
    labels: [String: [String]]? = nil
  ) throws -> Examination {
    let binder = Binder(consoles: consoles, languages: Examining.lexicons.map(\.words))
    let document = try GuideParser.parse(SourceFile(path: paths.0, text: guide))
    let runbook = compiler.compile(document)
    let other = try GuideParser.parse(SourceFile(path: paths.1, text: twin))
    let otherRunbook = compiler.compile(other)
    return Examination(
      document: document, runbook: runbook, bindings: binder.bind(runbook), consoles: consoles,
      languages: Examining.languages,
      labels: labels.map { LabelCatalogue($0) },
      twin: Twin(document: other, runbook: otherRunbook, bindings: binder.bind(otherRunbook)))
  }

  /// What all rules of drift find, as `rule:line`.
  static func findings(_ guide: String, _ twin: String) throws -> [String] {
    let examination = try examination(guide, twin)
    return RuleCatalogue.all.filter { type(of: $0).description.family == .drift }
      .flatMap { $0.findings(in: examination) }
      .map { "\($0.rule):\($0.place.region?.start.line ?? 0)" }
  }
}
