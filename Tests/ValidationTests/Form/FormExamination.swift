import Console
import Diagnostics
import GuideMarkdown
import ProductData
import RunbookCompiler
import Testing
import Validation

/// Guides as the rules of form see them.
enum FormExamination {
  static let rules = RuleCatalogue.all.filter { type(of: $0).description.family == .form }
  static let ids = rules.map { type(of: $0).description.id }

  static func rule(_ id: String) throws -> any Rule {
    try #require(rules.first { type(of: $0).description.id == id }, "no rule \(id)")
  }

  private static let compiler = Result {
    let files = ProductFiles.embedded
    let lexicons = try files.paths(under: "locales/").filter { $0.hasSuffix("/lexicon.yaml") }
      .map { try LexiconFile.read(#require(files.file($0))) }
    return RunbookCompiler(lexicons: lexicons)
  }

  private static let consoles = Result {
    let files = ProductFiles.embedded
    return try files.paths(under: "runbooks/consoles/")
      .map { try ConsoleFile.read(#require(files.file($0))) }
  }

  static func examine(
    _ source: SourceFile, beside neighbours: [String]? = nil
  ) throws -> Examination {
    let document = try GuideParser.parse(source)
    let runbook = try compiler.get().compile(document)
    let consoles = try consoles.get()
    return Examination(
      document: document, runbook: runbook, bindings: Binder(consoles: consoles).bind(runbook),
      consoles: consoles, languages: Examining.languages,
      files: neighbours.map { ListedFiles(paths: Set($0 + [source.path])) })
  }

  /// What a rule finds in a guide.
  static func findings(
    of id: String, in guide: String, path: String = "guide.md", beside neighbours: [String]? = nil
  ) throws -> [Finding] {
    try rule(id).findings(
      in: examine(SourceFile(path: path, text: guide), beside: neighbours))
  }

  /// The guide of a failing example without its marks.
  static func failingGuide(_ rule: any Rule) -> RuleExample {
    let example = type(of: rule).description.failing
    let guide = example.guide.split(separator: "↓", omittingEmptySubsequences: false).joined()
    return RuleExample(
      guide, path: example.path, twin: example.twin, neighbours: example.neighbours)
  }

  /// The kinds and texts of a guide's nodes, in order.
  static func texts(of bytes: [UInt8], path: String) throws -> [String] {
    try GuideParser.parse(SourceFile(path: path, bytes: bytes)).nodes.map {
      "\($0.kind) \($0.text)"
    }
  }
}

/// A tree of files of which only the paths are known.
struct ListedFiles: FileTree {
  let paths: Set<String>

  func contains(_ path: String) -> Bool {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return paths.contains(parts.joined(separator: "/"))
  }

  func holdsFiles(withExtension name: String) -> Bool {
    paths.contains { $0.lowercased().hasSuffix(".\(name.lowercased())") }
  }
}
