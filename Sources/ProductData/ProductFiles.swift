package import Diagnostics
import FoundationEssentials

/// The files of `locales/` and `runbooks/`: compiled into the program, or read from a folder instead.
package struct ProductFiles: Sendable {
  private enum Origin: Sendable {
    case embedded
    case folder(String)
  }

  private let origin: Origin

  /// The files that are part of the program.
  package static let embedded = ProductFiles(origin: .embedded)

  private init(origin: Origin) {
    self.origin = origin
  }

  /// The files of a folder that holds `locales` and `runbooks`.
  ///
  /// - Throws: `MissingFolder` when the folder has neither.
  package init(folder: String) throws(MissingFolder) {
    let manager = FileManager.default
    guard
      ["locales", "runbooks"].allSatisfy({ manager.fileExists(atPath: "\(folder)/\($0)") })
    else { throw MissingFolder(path: folder) }
    origin = .folder(folder)
  }

  /// Whether the files come from a folder that the person named.
  package var isFolder: Bool {
    if case .folder = origin { true } else { false }
  }

  /// A file by its path from the repository's root, as `locales/fr/lexicon.yaml`; nil when there is none.
  package func file(_ path: String) -> SourceFile? {
    switch origin {
    case .embedded:
      guard let text = EmbeddedFiles.all[path] else { return nil }
      return SourceFile(
        path: path,
        bytes: text.withUTF8Buffer { Array($0) })
    case .folder(let folder):
      guard let data = FileManager.default.contents(atPath: "\(folder)/\(path)") else { return nil }
      return SourceFile(path: "\(folder)/\(path)", bytes: Array(data))
    }
  }

  /// The paths of all files under a prefix, sorted.
  package func paths(under prefix: String) -> [String] {
    switch origin {
    case .embedded: return EmbeddedFiles.all.keys.filter { $0.hasPrefix(prefix) }.sorted()
    case .folder(let folder):
      let all = ["locales", "runbooks"].flatMap { root in
        ((try? FileManager.default.subpathsOfDirectory(atPath: "\(folder)/\(root)")) ?? [])
          .map { "\(root)/\($0)" }
      }
      return all.filter { $0.hasPrefix(prefix) && $0.contains(".") }.sorted()
    }
  }
}

/// A data folder that is not one.
package struct MissingFolder: Error, Sendable {
  package let path: String
}
