import BaliseCLI
import FoundationEssentials
import Testing

@Suite struct ValidateBaselineTests {
  private static let options = ValidateTests.alone + ["--fail-on", "warning"]

  @Test func `what was found once is accepted, what is new is reported`() throws {
    try Place.withFiles(["a.md": ValidateTests.wrong]) { folder in
      let baseline = "\(folder)/baseline.json"
      let written = balise(["validate", folder, "--write-baseline", baseline] + Self.options)
      #expect(written.status == .success)
      #expect(!written.output.contains("[\(ValidateTests.rule)]"))
      #expect(written.error.contains(baseline))
      #expect(written.error.contains("1 finding"))

      let accepted = balise(["validate", folder, "--baseline", baseline] + Self.options)
      #expect(accepted.status == .success)
      #expect(accepted.error == "")

      // A line more moves the finding, which stays accepted; another guide has a finding of its own.
      try Data(ValidateTests.wrong.replacing("# Titre", with: "Avant.\n\n# Titre").utf8).write(
        to: URL(filePath: "\(folder)/a.md"))
      try Data(ValidateTests.wrong.utf8).write(to: URL(filePath: "\(folder)/b.md"))
      let new = balise(["validate", folder, "--baseline", baseline] + Self.options)
      #expect(new.status == .failure)
      #expect(!new.output.contains("a.md:"))
      #expect(new.output.contains("b.md:9:"))
    }
  }

  @Test func `entries for what was put right are counted`() throws {
    try Place.withFiles(["a.md": ValidateTests.wrong, "b.md": ValidateTests.wrong]) { folder in
      let baseline = "\(folder)/baseline.json"
      _ = balise(["validate", folder, "--write-baseline", baseline] + Self.options)
      try Data(ValidateTests.right.utf8).write(to: URL(filePath: "\(folder)/a.md"))
      let ran = balise(["validate", folder, "--baseline", baseline] + Self.options)
      #expect(ran.status == .success)
      #expect(ran.error.contains("1"))
      #expect(!ran.error.contains("validate.stale"))
      let quiet = balise(["validate", folder, "--baseline", baseline, "--quiet"] + Self.options)
      #expect(quiet.error == "")
      let other = balise(["validate", "\(folder)/b.md", "--baseline", baseline] + Self.options)
      #expect(other.error == "", "nobody looked at the other guide")
    }
  }

  @Test func `a baseline that is none is a usage error`() throws {
    try Place.withFiles(["a.md": ValidateTests.right, "baseline.json": "[1, 2"]) { folder in
      for name in ["baseline.json", "missing.json"] {
        let ran = balise(["validate", folder, "--baseline", "\(folder)/\(name)"] + Self.options)
        #expect(ran.status == .usage)
        #expect(ran.output == "")
        #expect(ran.error.contains(name))
      }
    }
  }
}
