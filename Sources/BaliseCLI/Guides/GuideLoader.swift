import Diagnostics
import Localization
import ProductData
import RunbookModel

/// Compiles a guide, and finds its translation.
struct GuideLoader {
  let context: Context

  /// Compiles the guide that a name stands for: one of the program's own, a path, or `-`.
  func compile(_ name: String) throws -> Runbook { try GuideCompiler(context).compile(name) }

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
