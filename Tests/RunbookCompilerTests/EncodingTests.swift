import Diagnostics
import Foundation
import ProductData
import RunbookModel
import Testing

/// How a guide's bytes are written does not change what it says.
@Suite struct EncodingTests {
  enum Form: CaseIterable {
    case windowsLines, oldMacLines, byteOrderMark, decomposed, allAtOnce

    func rewrite(_ text: String) -> String {
      switch self {
      case .windowsLines: text.replacing("\n", with: "\r\n")
      case .oldMacLines: text.replacing("\n", with: "\r")
      case .byteOrderMark: "\u{FEFF}" + text
      case .decomposed: text.decomposedStringWithCanonicalMapping
      case .allAtOnce:
        "\u{FEFF}"
          + text.decomposedStringWithCanonicalMapping.replacing("\n", with: "\r\n")
      }
    }
  }

  @Test(arguments: Form.allCases)
  func `the same guide in another form is the same runbook`(form: Form) throws {
    for path in ProductFiles.embedded.paths(under: "runbooks/") where path.hasSuffix(".md") {
      let guide = try #require(ProductFiles.embedded.file(path))
      let expected = try compile(guide)
      let text = form.rewrite(String(decoding: guide.bytes, as: UTF8.self))
      let found = try compile(SourceFile(path: path, text: text))
      #expect(found.reading == expected.reading, "\(path)")
      #expect(found.allActions.map(\.line) == expected.allActions.map(\.line), "\(path)")
      #expect(found.claimed == expected.claimed, "\(path)")
      #expect(found.expectedKinds == expected.expectedKinds, "\(path)")
      #expect(found.prerequisites.map(\.line) == expected.prerequisites.map(\.line), "\(path)")
      #expect(found.allIDs == expected.allIDs, "\(path)")
    }
  }

  @Test func `apostrophes and no-break spaces are read as their plain forms`() throws {
    let found = try actions("Si l'option n'est pas active, cliquez sur\u{00A0}«\u{202F}A\u{202F}».")
    #expect(found == ["click? A"])
  }
}
