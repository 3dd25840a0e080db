import Console
import ControlPlane
import Diagnostics
import GuideMarkdown
import ProductData
import RunbookCompiler
import RunbookModel
import Validation

/// Guides with everything that they are held against, made of the program's own data.
enum Examining {
  static let consoles: [ConsoleModel] = load {
    try ProductFiles.embedded.paths(under: "runbooks/consoles/").map {
      try ConsoleFile.read(file($0))
    }
  }

  static let lexicons: [Lexicon] = load {
    try ProductFiles.embedded.paths(under: "locales/").filter { $0.hasSuffix("/lexicon.yaml") }
      .map { try LexiconFile.read(file($0)) }
  }

  /// What the program's lexicons tell of the words of guides.
  static let languages = GuideLanguages(lexicons.map(\.words))

  private static let compiler = RunbookCompiler(lexicons: lexicons)
  private static let binder = Binder(consoles: consoles, languages: lexicons.map(\.words))

  static let world: World = load { try WorldFile.read(file("runbooks/worlds/default.yaml")) }

  static let examiner = Examiner(consoles: consoles, world: world)

  /// A guide of the program.
  static func runbook(_ id: String, in world: World = world) throws -> Examination {
    try examination(file("runbooks/\(id).md"), in: world)
  }

  static func examination(
    _ source: SourceFile, in world: World = world, example: RuleExample? = nil,
    families: Set<RuleFamily> = Set(RuleFamily.allCases)
  ) throws -> Examination {
    let (document, runbook, bindings) = try read(source)
    let twin = try example?.twin.map { text in
      let (document, runbook, bindings) = try read(SourceFile(path: "twin.md", text: text))
      return Twin(document: document, runbook: runbook, bindings: bindings)
    }
    let examination = Examination(
      document: document, runbook: runbook, bindings: bindings, consoles: consoles,
      languages: languages,
      files: example.map { Neighbours(paths: [$0.path] + $0.neighbours) },
      labels: example.flatMap { $0.labels.isEmpty ? nil : LabelCatalogue($0.labels) },
      schemas: example.flatMap { $0.routes.isEmpty ? nil : SchemaCatalogue($0.routes) },
      twin: twin)
    return Examiner(consoles: consoles, world: world).examine(examination, families: families)
  }

  static func read(_ source: SourceFile) throws -> (GuideDocument, Runbook, Bindings) {
    let document = try GuideParser.parse(source)
    let runbook = compiler.compile(document)
    return (document, runbook, binder.bind(runbook))
  }

  /// The files beside the guide of an example.
  struct Neighbours: FileTree {
    var paths: [String]

    func contains(_ path: String) -> Bool {
      var parts: [Substring] = []
      for part in path.split(separator: "/") where part != "." {
        if part == "..", !parts.isEmpty { parts.removeLast() } else { parts.append(part) }
      }
      let plain = parts.joined(separator: "/")
      return paths.contains { $0 == plain || $0.hasPrefix(plain + "/") }
    }

    func holdsFiles(withExtension name: String) -> Bool {
      paths.contains { $0.lowercased().hasSuffix("." + name.lowercased()) }
    }
  }

  static func file(_ path: String) throws -> SourceFile {
    guard let file = ProductFiles.embedded.file(path) else { throw Missing(path: path) }
    return file
  }

  struct Missing: Error { var path: String }

  /// Data of the program that cannot be read fails every test.
  private static func load<Value>(_ body: () throws -> Value) -> Value {
    do { return try body() } catch { fatalError("the program's own data: \(error)") }
  }
}
