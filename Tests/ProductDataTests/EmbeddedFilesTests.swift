import Diagnostics
import Foundation
import ProductData
import Testing

@Suite struct `Embedded files` {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  @Test func `are the files of the folders, byte for byte`() throws {
    let folder = try ProductFiles(folder: Self.root.path())
    let onDisk = ["locales/", "runbooks/"].flatMap { folder.paths(under: $0) }
      .filter { path in
        ["md", "yaml", "xlf", "txt", "mustache"].contains { path.hasSuffix(".\($0)") }
      }
      .sorted()
    let embedded = ["locales/", "runbooks/"].flatMap { ProductFiles.embedded.paths(under: $0) }
      .sorted()
    #expect(onDisk == embedded, "run `make embed` after adding or removing a file")
    for path in onDisk {
      #expect(
        folder.file(path)?.bytes == ProductFiles.embedded.file(path)?.bytes,
        "\(path) differs: run `make embed`")
    }
  }

  @Test func `a folder without the data is refused`() {
    #expect(throws: MissingFolder.self) { try ProductFiles(folder: "/nowhere") }
  }
}
