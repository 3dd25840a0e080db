import Diagnostics
import Foundation
import Localization
import Testing

/// A file of the repository.
func repositoryFile(_ path: String, test: String = #filePath) throws -> SourceFile {
  let root = URL(filePath: test).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  let data = try Data(contentsOf: root.appending(path: path))
  return SourceFile(path: path, bytes: Array(data))
}

func tag(_ text: String) throws -> LanguageTag {
  try #require(LanguageTag(text))
}

/// The rules of the diagnostics, each with its place: `xliff.duplicate-id 4:7`.
func rules(_ diagnostics: [Diagnostic]) -> [String] {
  diagnostics.map { diagnostic in
    let place = diagnostic.location.map { " \($0.line):\($0.column)" } ?? ""
    return diagnostic.rule + place
  }
}

/// The rules by which an input is rejected; none when it is not.
func rejection(_ body: () throws(InputRejected) -> Void) -> [String] {
  do {
    try body()
    return []
  } catch {
    return rules(error.diagnostics)
  }
}

/// An XLIFF file around the content of its body, which starts on line 4.
func xliff(_ body: String, target: String? = "fr") -> String {
  let target = target.map { "target-language='\($0)'" } ?? ""
  return """
    <?xml version="1.0" encoding="UTF-8"?>
    <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
    <file original="messages" source-language="en" \(target)><body>
    \(body)
    </body></file>
    </xliff>
    """
}

/// A catalogue of French and English messages with the languages of the repository.
func catalogue(
  french: String, english: String, for reader: LanguageTag? = nil
) throws -> Catalogue {
  try Catalogue(
    languages: [
      Catalogue.LanguageFiles(
        tag: tag("fr"), language: repositoryFile("locales/fr/language.yaml"),
        messages: SourceFile(path: "fr.xlf", text: xliff(french))),
      Catalogue.LanguageFiles(
        tag: tag("en"), language: repositoryFile("locales/en/language.yaml"),
        messages: SourceFile(path: "en.xlf", text: xliff(english, target: "en"))),
    ], for: reader)
}
