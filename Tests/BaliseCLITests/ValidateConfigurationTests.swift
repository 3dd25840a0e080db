import BaliseCLI
import Testing

@Suite struct ValidateConfigurationTests {
  private static let marks = "[\(ValidateTests.rule)]"

  private static func run(_ arguments: String...) -> Invocation {
    balise(["validate"] + arguments + ["--lang", "en"])
  }

  @Test func `the nearest file above a guide counts, alone`() throws {
    let files = [
      ".balise.yaml": "rules: {form: off}\nfail-on: note\n",
      "a/guide.md": ValidateTests.wrong,
      "b/.balise.yaml": "rules: {\(ValidateTests.rule): error}\n",
      "b/c/guide.md": ValidateTests.wrong,
    ]
    try Place.withFiles(files) { folder in
      let off = Self.run("\(folder)/a/guide.md", "--without", "drift")
      #expect(!off.output.contains(Self.marks))
      let near = Self.run("\(folder)/b/c/guide.md")
      #expect(near.output.contains(Self.marks))
      #expect(near.status == .failure, "it is an error there")
      let both = Self.run(folder)
      #expect(both.output.ranges(of: Self.marks).count == 1)
      #expect(both.status == .failure)
    }
  }

  @Test func `options go before the file`() throws {
    let files = [
      ".balise.yaml": "rules: {form: off, \(ValidateTests.rule): error}\nfail-on: never\n",
      "guide.md": ValidateTests.wrong,
    ]
    try Place.withFiles(files) { folder in
      let guide = "\(folder)/guide.md"
      #expect(Self.run(guide, "--rule", ValidateTests.rule).status == .success)
      #expect(
        Self.run(guide, "--rule", ValidateTests.rule, "--fail-on", "error").status == .failure)
      #expect(!Self.run(guide, "--without", ValidateTests.rule).output.contains(Self.marks))
      try Place.withFile("other.yaml", "rules: {\(ValidateTests.rule): note}\n") { other in
        let ran = Self.run(guide, "--config", other, "--fail-on", "warning", "--rule", "dialect.*")
        #expect(ran.status == .success, "the file that is named counts alone")
        #expect(ran.output.contains(Self.marks))
      }
    }
  }

  @Test func `guides of a folder are left out, those that are named are not`() throws {
    let files = [
      ".balise.yaml": "ignore: [drafts, \"*.old.md\"]\n", "a.md": ValidateTests.wrong,
      "a.old.md": ValidateTests.wrong, "drafts/b.md": ValidateTests.wrong,
    ]
    try Place.withFiles(files) { folder in
      let all = Self.run(folder, "--rule", ValidateTests.rule)
      #expect(all.output.ranges(of: Self.marks).count == 1)
      let named = Self.run("\(folder)/drafts/b.md", "--rule", ValidateTests.rule)
      #expect(named.output.contains(Self.marks))
      let none = Self.run("\(folder)/drafts", "--rule", ValidateTests.rule)
      #expect(none.status == .inconclusive)
      #expect(none.output == "")
    }
  }

  @Test func `paths in the file begin at its folder`() throws {
    let files = [
      ".balise.yaml": "baseline: accepted/baseline.json\n", "pages/a.md": ValidateTests.wrong,
      "accepted/empty.txt": "",
    ]
    try Place.withFiles(files) { folder in
      let pages = "\(folder)/pages"
      let missing = Self.run(pages)
      #expect(missing.status == .usage)
      #expect(missing.error.contains("\(folder)/accepted/baseline.json"))
      let written = Self.run(pages, "--write-baseline", "\(folder)/accepted/baseline.json")
      #expect(written.status == .success)
      #expect(!Self.run(pages).output.contains(Self.marks))
    }
  }

  @Test func `a file that is wrong is told with its lines`() throws {
    let files = [
      ".balise.yaml": "fail-on: warning\nrules:\n  dialect.unknown-atribute: off\n",
      "a.md": ValidateTests.wrong,
    ]
    try Place.withFiles(files) { folder in
      let ran = Self.run(folder)
      #expect(ran.status == .usage)
      #expect(ran.output == "")
      #expect(ran.error.contains("\(folder)/.balise.yaml:3:3:"))
      #expect(ran.error.contains(ValidateTests.rule), "the nearest rule is proposed")
    }
  }
}
