import Diagnostics
import Foundation

/// Published guides, which are no part of the repository.
enum SharedFiles {
  /// The folder that `BALISE_SHARED` names, else `shared` beside the package.
  static let folder: URL = {
    if let path = ProcessInfo.processInfo.environment["BALISE_SHARED"] {
      return URL(filePath: path)
    }
    var package = URL(filePath: #filePath)
    for _ in 0..<4 { package.deleteLastPathComponent() }
    return package.deletingLastPathComponent().appending(path: "shared")
  }()

  static let arePresent = FileManager.default.fileExists(atPath: folder.path)

  /// A file, under its path in the folder; nil where there is none.
  static func source(_ path: String) -> SourceFile? {
    guard let data = try? Data(contentsOf: folder.appending(path: path)) else { return nil }
    return SourceFile(path: path, bytes: Array(data))
  }
}
