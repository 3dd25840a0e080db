import Console
import ControlPlane
import Diagnostics
import GuideMarkdown
import ProductData
import RunbookCompiler
import RunbookModel
import Validation

/// Guides, compiled and bound with the program's own data.
struct GuideReader {
  let consoles: [ConsoleModel]
  let world: World
  private let languages: GuideLanguages
  private let compiler: RunbookCompiler
  private let binder: Binder

  init() throws {
    let files = ProductFiles.embedded
    func file(_ path: String) throws -> SourceFile {
      guard let file = files.file(path) else { throw BenchmarkFailure("no \(path)") }
      return file
    }
    consoles = try files.paths(under: "runbooks/consoles/").map { try ConsoleFile.read(file($0)) }
    let lexicons = try files.paths(under: "locales/").filter { $0.hasSuffix("/lexicon.yaml") }
      .map { try LexiconFile.read(file($0)) }
    let words = lexicons.map(\.words)
    languages = GuideLanguages(words)
    compiler = RunbookCompiler(lexicons: lexicons)
    world = try WorldFile.read(file("runbooks/worlds/default.yaml"))
    binder = Binder(consoles: consoles, languages: words)
  }

  func read(_ source: SourceFile) throws -> Twin {
    let document = try GuideParser.parse(source)
    let runbook = compiler.compile(document)
    return Twin(document: document, runbook: runbook, bindings: binder.bind(runbook))
  }

  func examination(_ guide: Twin, twin: Twin? = nil) -> Examination {
    Examination(
      document: guide.document, runbook: guide.runbook, bindings: guide.bindings,
      consoles: consoles, languages: languages, twin: twin)
  }
}
