import Diagnostics
import Foundation
import GuideMarkdown
import Testing

/// The guides that the providers published; they are no part of the package.
private enum PublishedGuides {
  /// The folder that `BALISE_SHARED` names, else `shared` beside the package.
  static let folder: URL = {
    if let path = ProcessInfo.processInfo.environment["BALISE_SHARED"] {
      return URL(filePath: path)
    }
    return URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared")
  }()

  static var arePresent: Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: "seeds").path)
  }

  static func all() -> [URL] {
    let names = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    let guides = names?.compactMap { $0 as? URL }.filter { $0.pathExtension == "md" } ?? []
    return guides.sorted { $0.path < $1.path }
  }
}

/// What no text of a well-formed guide holds once its dialect is read.
private let remnants = [
  "{.action}", "{.external}", "{.thumbnail}", "{:", "[!primary]", "[!warning]", "[!api]",
]

// Skipped where the providers' guides are not at hand: they are not ours to distribute.
@Test(
  .enabled(if: PublishedGuides.arePresent, "no published guides: set BALISE_SHARED to their folder")
)
func publishedGuidesAreReadCompletely() throws {
  for file in PublishedGuides.all() {
    let source = SourceFile(path: file.path, bytes: [UInt8](try Data(contentsOf: file)))
    let document = try GuideParser.parse(source)
    expectInvariants(of: document, file.path)
    for node in document.nodes where node.kind == .text {
      for remnant in remnants where node.text.contains(remnant) {
        let line = source.line(at: node.span.start)
        Issue.record("\(file.path):\(line): the text still holds \(remnant)")
      }
    }
    for node in document.nodes where node.kind == .code {
      let text = source.text(node.span)
      let isMarkdown = text.hasPrefix("`") && text.hasSuffix("`")
      // Elements of HTML, and labels in quotes, are code as well.
      let isOther = text.hasPrefix("` ") || text.first.map { "<'\"“‘«".contains($0) } == true
      #expect(isMarkdown || isOther, "\(file.path): \(text)")
    }
  }
}
