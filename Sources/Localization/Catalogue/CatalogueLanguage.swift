import Diagnostics
import Synchronization
import Values

/// A language of the catalogue, whose files are read when it is first needed, and once.
final class CatalogueLanguage: Sendable {
  let tag: LanguageTag
  private let files: Catalogue.LanguageFiles
  private let reading = Mutex<Result<Content, InputRejected>?>(nil)

  struct Content: Sendable {
    var language: Language
    var messages: MessageTable
  }

  init(_ files: Catalogue.LanguageFiles) {
    tag = files.tag
    self.files = files
  }

  /// What the files hold; nil when they cannot be used.
  var content: Content? { try? read().get() }

  func read() -> Result<Content, InputRejected> {
    reading.withLock { reading in
      if let reading { return reading }
      let result = Result { () throws(InputRejected) in try Content(files) }
      reading = result
      return result
    }
  }
}

extension CatalogueLanguage.Content {
  fileprivate init(_ files: Catalogue.LanguageFiles) throws(InputRejected) {
    language = try Language(files.language)
    guard language.tag == files.tag else {
      throw InputRejected(
        Diagnostic(
          rule: "catalogue.wrong-language", severity: .error,
          message: Message("catalogue.wrong-language", ["language": .text("\(files.tag)")]),
          path: files.language.path))
    }
    messages = try MessageTable(files.messages, language: files.tag)
  }
}
