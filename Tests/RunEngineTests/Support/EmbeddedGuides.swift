import Console
import ControlPlane
import Diagnostics
import GuideMarkdown
import ProductData
import RunEngine
import RunbookCompiler
import RunbookModel

/// The guides, consoles and worlds that the program carries, read once.
enum EmbeddedGuides {
  /// The guides' ids, sorted.
  static var ids: [String] {
    ProductFiles.embedded.paths(under: "runbooks/").filter { $0.hasSuffix(".md") }
      .map { String($0.dropFirst("runbooks/".count).dropLast(".md".count)) }
  }

  /// A guide and one of its procedures, by its position from 1.
  struct Walkable: Hashable, Sendable, CustomStringConvertible {
    var guide: String
    var procedure: Int

    var description: String { "\(guide) \(procedure)" }
  }

  /// Every procedure of every guide.
  static var walkable: [Walkable] {
    ids.flatMap { id in
      ((try? runbook(id))?.procedures ?? []).indices.map {
        Walkable(guide: id, procedure: $0 + 1)
      }
    }
  }

  static func runbook(_ id: String) throws -> Runbook {
    try compile(file("runbooks/\(id).md"))
  }

  static func compile(_ source: SourceFile) throws -> Runbook {
    RunbookCompiler(lexicons: try lexicons.get()).compile(try GuideParser.parse(source))
  }

  /// The plan of a guide's procedure, as the command line makes it.
  static func plan(_ id: String, procedure: Int = 1) throws -> Plan {
    try plan(runbook(id), procedure: procedure)
  }

  /// The plan of a guide that a test tells.
  static func plan(text: String, procedure: Int = 1) throws -> Plan {
    try plan(compile(SourceFile(path: "guide.md", text: text)), procedure: procedure)
  }

  static func plan(_ runbook: Runbook, procedure: Int) throws -> Plan {
    let consoles = try consoles.get()
    return Plan(
      runbook: runbook, procedure: runbook.procedures[procedure - 1],
      bindings: Binder(consoles: consoles).bind(runbook),
      consoles: consoles.filter {
        $0.dialects.isEmpty || $0.dialects.contains(runbook.dialect)
      })
  }

  static func world() throws -> World { try defaultWorld.get() }

  private static let lexicons = Result {
    try ["fr", "en"].map { try LexiconFile.read(file("locales/\($0)/lexicon.yaml")) }
  }

  private static let consoles = Result {
    try ProductFiles.embedded.paths(under: "runbooks/consoles/").map {
      try ConsoleFile.read(file($0))
    }
  }

  private static let defaultWorld = Result {
    try WorldFile.read(file("runbooks/worlds/default.yaml"))
  }

  private static func file(_ path: String) throws -> SourceFile {
    guard let file = ProductFiles.embedded.file(path) else { throw MissingFile(path: path) }
    return file
  }
}

/// A file that the program should carry and does not.
struct MissingFile: Error {
  let path: String
}
