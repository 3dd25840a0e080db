import Testing
import Validation

@Suite struct TwinPathsTests {
  @Test func `a French guide's twin is first looked for in British English`() {
    let paths = TwinPaths.candidates(for: "pages/vps/guide.fr-fr.md")
    #expect(paths.first == "pages/vps/guide.en-gb.md")
    #expect(paths.contains("pages/vps/guide.en-us.md"))
    #expect(!paths.contains { $0.contains("fr") })
  }

  @Test(arguments: ["guide.en-gb.md", "guide.en-us.md", "guide.en-ca.md"])
  func `an English guide's twin is first looked for in the French of France`(path: String) {
    #expect(TwinPaths.candidates(for: path).first == "guide.fr-fr.md")
  }

  @Test func `IBM's translations stand in a folder of their own`() {
    #expect(TwinPaths.candidates(for: "vsi/fr/x.md") == ["vsi/en/x.md"])
    #expect(TwinPaths.candidates(for: "vsi/nl/fr/x.md") == ["vsi/nl/en/x.md", "vsi/x.md"])
    #expect(TwinPaths.candidates(for: "vsi/x.md") == ["vsi/nl/fr/x.md", "nl/fr/vsi/x.md"])
  }

  @Test func `what is no guide has no twin`() {
    #expect(TwinPaths.candidates(for: "images/fr/x.png").isEmpty)
  }
}
