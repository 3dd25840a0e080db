import Diagnostics
import GuideMarkdown
import ProductData
import RunbookCompiler
import RunbookModel
import Values

/// Finds guides by their ids or paths and compiles them; threads may share it.
///
/// The lexicons are read once, when it is made.
struct GuideCompiler: Sendable {
  private let files: ProductFiles
  /// What the lexicons tell besides, for validation.
  let languages: [LanguageWords]
  private let compiler: RunbookCompiler

  init(_ context: Context) throws {
    files = context.files
    let lexicons = try context.lexicons()
    languages = lexicons.map(\.words)
    compiler = RunbookCompiler(lexicons: lexicons)
  }

  /// Compiles the guide that a name stands for: one of the program's own, a path, or `-`.
  ///
  /// - Throws: `CommandFailure` for an empty one, which somebody named by mistake.
  func compile(_ name: String) throws -> Runbook { compiler.compile(try parse(name)) }

  /// Parses the guide that a name stands for, as `compile` does.
  func parse(_ name: String) throws -> GuideDocument {
    let source = try source(name)
    guard !source.bytes.allSatisfy({ $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }) else {
      throw CommandFailure(message: Message("input.empty", ["path": .text(source.path)]))
    }
    return try GuideParser.parse(source)
  }

  /// Parses the guide at a path that was found in a folder or a list; an empty one has no procedures.
  func parse(path: String) throws -> GuideDocument { try GuideParser.parse(InputFile.read(path)) }

  func compile(_ document: GuideDocument) -> Runbook { compiler.compile(document) }

  /// Compiles a guide and tells what each of its passages became, and why.
  func explain(_ document: GuideDocument) -> Explanation { compiler.explain(document) }

  private func source(_ name: String) throws -> SourceFile {
    if let file = files.file("runbooks/\(name).md") { return file }
    do throws(CommandFailure) {
      return try InputFile.read(name)
    } catch {
      guard error.message.key == "input.no-such-file", Self.isWord(name) else { throw error }
      throw CommandFailure(message: Message("input.no-such-guide", ["id": .text(name)]))
    }
  }

  /// Whether a name that is no file was meant as an id.
  private static func isWord(_ name: String) -> Bool {
    name != "-" && !name.contains("/") && !name.contains(".")
  }
}
