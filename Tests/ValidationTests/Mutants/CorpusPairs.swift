import Diagnostics
import Foundation
import Validation

/// Published guides with their translations, which are no part of the repository.
enum CorpusPairs {
  /// The paths of both, in the order of the French ones.
  static let all: [(french: String, english: String)] = {
    let root = SharedFiles.folder.appending(path: "corpus/ovh/pages")
    guard let files = FileManager.default.enumerator(atPath: root.path) else { return [] }
    let paths = files.compactMap { $0 as? String }.filter { $0.hasSuffix(".md") }
    let known = Set(paths)
    return paths.filter { $0.hasSuffix(".fr-fr.md") }.sorted().compactMap { path in
      TwinPaths.candidates(for: path).first(where: known.contains).map {
        ("corpus/ovh/pages/" + path, "corpus/ovh/pages/" + $0)
      }
    }
  }()

  /// What the provider's console shows.
  static func labels() throws -> LabelCatalogue {
    let folder = "consoles/ovhcloud-manager-2020-11"
    return try LabelCatalogue(reading: json(in: folder), folder: folder)
  }

  static func schemas() throws -> SchemaCatalogue {
    let folder = "ovh-schema/raw-2020-12"
    return try SchemaCatalogue(reading: json(in: folder), folder: folder)
  }

  private static func json(in folder: String) -> [SourceFile] {
    let root = SharedFiles.folder.appending(path: folder)
    let files = FileManager.default.enumerator(atPath: root.path)
    return (files?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".json") }.sorted()
      .compactMap { SharedFiles.source(folder + "/" + $0) }
  }
}
