import Diagnostics
import GuideMarkdown
import Localization
import ProductData
import RunbookCompiler
import RunbookModel
import Values

/// Finds a guide by its id or path and compiles it.
struct GuideLoader {
  let context: Context

  /// Compiles the guide that a name stands for: one of the program's own, a path, or `-`.
  func compile(_ name: String) throws -> Runbook {
    let source = try source(name)
    guard !source.bytes.allSatisfy({ $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }) else {
      throw CommandFailure(message: Message("cli.empty", ["path": .text(source.path)]))
    }
    let document = try GuideParser.parse(source)
    return RunbookCompiler(lexicons: try context.lexicons()).compile(document)
  }

  private func source(_ name: String) throws -> SourceFile {
    if let file = context.files.file("runbooks/\(name).md") { return file }
    if name != "-", !name.contains("/"), !name.contains(".") {
      // A word that is no file was meant as an id.
      do {
        return try InputFile.read(name, in: context)
      } catch is CommandFailure {
        throw CommandFailure(message: Message("cli.no-such-guide", ["id": .text(name)]))
      }
    }
    return try InputFile.read(name, in: context)
  }

  /// The ids of the guides that the program carries.
  var ids: [String] {
    context.files.paths(under: "runbooks/").compactMap { path in
      let name = path.dropFirst("runbooks/".count)
      return name.hasSuffix(".md") && !name.contains("/") ? String(name.dropLast(3)) : nil
    }
  }

  /// The translation of a guide that the program carries; nil when there is none.
  func translation(of runbook: Runbook, to language: LanguageTag) throws -> RunbookTranslation? {
    for tag in language.fallbackChain {
      if let translation = try translation(of: runbook, in: tag) { return translation }
    }
    return nil
  }

  /// The translation in exactly one language.
  func translation(
    of runbook: Runbook, in language: LanguageTag
  ) throws(InputRejected) -> RunbookTranslation? {
    let path = "locales/\(language)/runbooks/\(runbook.id).xlf"
    return try context.files.file(path).map { file throws(InputRejected) in
      try RunbookTranslation(file)
    }
  }
}
