import Diagnostics
import FuzzSupport
import RunbookCompiler

/// What holds for every lexicon: it is read, or refused with errors that stand in the file.
enum LexiconProperties {
  static func check(_ bytes: [UInt8]) {
    let source = SourceFile(path: "lexicon.yaml", bytes: bytes)
    do {
      _ = try LexiconFile.read(source)
    } catch {
      GuideProperties.check(error.diagnostics, in: source)
    }
  }
}
