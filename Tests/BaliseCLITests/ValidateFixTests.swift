import BaliseCLI
import FoundationEssentials
import Glibc
import Testing

@Suite struct ValidateFixTests {
  /// A bullet whose text stands on the line below, which has a safe fix; an attribute that has none.
  private static let guide =
    "---\r\nslug: titre\r\n---\r\n\r\n# Titre\r\n\r\nVous devez disposer :\r\n- \r\nd’un VPS ;  \r\n\r\n## En pratique\r\n\r\n1. Cliquez sur `Suite`{.acton}.\r\n"
  private static let options = ["--rule", "dialect.*", "--fix", "--lang", "en"]

  private static func permissions(of path: String) -> mode_t {
    var information = stat()
    return stat(path, &information) == 0 ? information.st_mode & 0o7777 : 0
  }

  @Test func `safe fixes are made, told, and nothing else is changed`() throws {
    try Place.withFiles(["a.md": Self.guide, "b.md": ValidateTests.right]) { folder in
      let manager = FileManager.default
      try manager.setAttributes([.posixPermissions: 0o640], ofItemAtPath: "\(folder)/a.md")
      let before = balise(["validate", folder, "--rule", "dialect.*", "--lang", "en"])
      #expect(before.output.contains("[dialect.empty-bullet]"))
      let ran = balise(["validate", folder] + Self.options)
      #expect(ran.status == .success)
      #expect(ran.error.contains("a.md: 1 finding fixed (dialect.empty-bullet)"))
      #expect(!ran.error.contains("b.md"))
      #expect(!ran.output.contains("[dialect.empty-bullet]"))
      #expect(ran.output.contains("[dialect.unknown-attribute]"), "a guess is not made")

      let after = try #require(Place.read("\(folder)/a.md"))
      #expect(after.contains("- d’un VPS ;  \r\n"))
      let lines = { (text: String) in
        text.split(separator: "\r\n", omittingEmptySubsequences: false)
      }
      let (old, new) = (lines(Self.guide), lines(after))
      #expect(new.prefix(7) == old.prefix(7))
      #expect(new.suffix(5) == old.suffix(5))
      #expect(Self.permissions(of: "\(folder)/a.md") == 0o640)
      #expect(try manager.contentsOfDirectory(atPath: folder).sorted() == ["a.md", "b.md"])

      let again = balise(["validate", folder] + Self.options)
      #expect(again.error == "", "there is nothing left to fix")
      #expect(Place.read("\(folder)/a.md") == after)
    }
  }

  @Test func `a link stays a link`() throws {
    try Place.withFiles(["real/a.txt": Self.guide]) { folder in
      let link = "\(folder)/a.md"
      try FileManager.default.createSymbolicLink(
        atPath: link, withDestinationPath: "real/a.txt")
      #expect(balise(["validate", link] + Self.options).status == .success)
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "real/a.txt")
      #expect(Place.read("\(folder)/real/a.txt")?.contains("- d’un VPS") == true)
    }
  }

  @Test func `what a comment silences is not fixed`() throws {
    let comment = "<!-- balise:ignore-guide dialect.empty-bullet reason=\"wanted\" -->\r\n\r\n"
    let guide = Self.guide.replacing("# Titre", with: comment + "# Titre")
    try Place.withFile("a.md", guide) { path in
      let ran = balise(["validate", path] + Self.options)
      #expect(ran.error == "")
      #expect(Place.read(path) == guide)
    }
  }

  @Test func `without the option nothing is changed`() throws {
    try Place.withFile("a.md", Self.guide) { path in
      _ = balise("validate", path)
      #expect(Place.read(path) == Self.guide)
    }
  }
}
