import Diagnostics
import Validation
import Values

/// A provider's translations and API schemas, read from folders or files; the same ones are read once.
struct ReferenceFiles {
  /// A folder with more files than this is hardly the one that was meant.
  private static let mostFiles = 10_000

  private var labels: [[String]: LabelCatalogue] = [:]
  private var schemas: [[String]: SchemaCatalogue] = [:]

  /// The texts of a provider; nil when no folder is given.
  ///
  /// - Throws: When there are none in what is given.
  mutating func labels(_ paths: [String]) throws -> LabelCatalogue? {
    guard !paths.isEmpty else { return nil }
    if let known = labels[paths] { return known }
    let read = try ValidationParts.labels(
      Self.files(paths, missing: "validate.no-labels"), folder: paths.joined(separator: ", "))
    labels[paths] = read
    return read
  }

  /// The routes of a provider; nil when no folder is given.
  ///
  /// - Throws: When there are none in what is given.
  mutating func schemas(_ paths: [String]) throws -> SchemaCatalogue? {
    guard !paths.isEmpty else { return nil }
    if let known = schemas[paths] { return known }
    let read = try ValidationParts.schemas(
      Self.files(paths, missing: "validate.no-schemas"), folder: paths.joined(separator: ", "))
    schemas[paths] = read
    return read
  }

  /// The JSON files of folders, and files that are given by themselves.
  private static func files(
    _ paths: [String], missing key: String
  ) throws(CommandFailure) -> [SourceFile] {
    var files: [SourceFile] = []
    for path in paths {
      guard FolderSearch.isFolder(path) else {
        files.append(try InputFile.read(path))
        continue
      }
      let found = FolderSearch.files(beneath: path, withExtension: "json", limit: mostFiles)
      guard !found.isEmpty else {
        throw CommandFailure(message: Message(key, ["path": .text(path)]))
      }
      for path in found { files.append(try InputFile.read(path)) }
    }
    return files
  }
}
