import Diagnostics
import FoundationEssentials
import ProductData

/// A guide in memory.
struct GuideBytes: Sendable {
  let path: String
  let bytes: [UInt8]

  /// The French guides of a folder in the order of their paths; all its guides where none is called so.
  static func read(_ folder: String) throws -> [GuideBytes] {
    let all = try FileManager.default.subpathsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".md") }.sorted()
    let french = all.filter { $0.hasSuffix("/guide.fr-fr.md") }
    return try (french.isEmpty ? all : french).map { path in
      let data = try Data(contentsOf: URL(filePath: "\(folder)/\(path)"))
      return GuideBytes(path: path, bytes: Array(data))
    }
  }

  /// The body of a guide of the program, without its front matter.
  static func sample() throws -> [UInt8] {
    guard let file = ProductFiles.embedded.file("runbooks/vps-snapshot.md"),
      let heading = file.bytes.firstRange(of: Array("\n## ".utf8))
    else { throw BenchmarkFailure("the program carries no sample") }
    return Array(file.bytes[heading.lowerBound...])
  }

  /// Some bytes again and again, until there are as many as asked for.
  init(_ bytes: [UInt8], repeatedTo size: Int) {
    var repeated: [UInt8] = []
    repeated.reserveCapacity(size + bytes.count)
    while repeated.count < size { repeated += bytes }
    path = "repeated.md"
    self.bytes = repeated
  }

  private init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
