import Testing
import Validation

@Suite struct GlobPatternTests {
  @Test(arguments: [
    ("a.md", "a.md"), ("a.md", "x/a.md"), ("*.old.md", "x/y/b.old.md"), ("drafts", "drafts/x.md"),
    ("drafts", "x/drafts/y/z.md"), ("drafts/", "x/drafts/y.md"), ("/drafts", "drafts/y.md"),
    ("./a.md", "a.md"), ("x/*.md", "x/a.md"), ("x/**/a.md", "x/a.md"), ("x/**/a.md", "x/y/z/a.md"),
    ("**/a.md", "a.md"), ("x/**", "x/y/a.md"), ("?.md", "é.md"), ("a*b*c.md", "axxbbyc.md"),
    ("**/x/**/y/*.md", "x/x/q/y/y/a.md"), ("[a].md", "[a].md"),
  ])
  func `a pattern holds a path`(_ pattern: String, _ path: String) throws {
    let glob = try #require(GlobPattern(pattern))
    #expect(glob.matches(path))
  }

  @Test(arguments: [
    ("a.md", "b.md"), ("a.md", "xa.md"), ("/a.md", "x/a.md"), ("./a.md", "x/a.md"),
    ("x/*.md", "y/x/a.md"), ("x/*.md", "x/y/a.txt"), ("*.md", "a.txt"), ("?.md", "ab.md"),
    ("x/**/a.md", "y/a.md"), ("drafts", "drafts.md"), ("a*b.md", "a/b.md"), ("A.md", "a.md"),
  ])
  func `a pattern does not hold a path`(_ pattern: String, _ path: String) throws {
    let glob = try #require(GlobPattern(pattern))
    #expect(!glob.matches(path))
  }

  @Test(arguments: ["", "/", ".", "!a.md", "../a.md", "x/../../a.md"])
  func `what leads nowhere is no pattern`(_ text: String) {
    #expect(GlobPattern(text) == nil)
  }

  @Test(.timeLimit(.minutes(15)))
  func `a pattern of many stars takes no time`() throws {
    let name = String(repeating: "*a", count: 50) + "b"
    let pattern = try #require(GlobPattern(name + "/" + String(repeating: "**/x/", count: 20)))
    let path = String(repeating: "a", count: 300) + "/" + String(repeating: "x/", count: 40)
    #expect(!pattern.matches(path + "y.md"))
  }
}
