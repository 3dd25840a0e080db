import BaliseCLI
import FoundationEssentials
import JSON
import Testing

@Suite struct ValidateTests {
  /// An attribute that the dialect does not know: a warning.
  static let wrong =
    "---\nslug: titre\n---\n\n# Titre\n\n## En pratique\n\n1. Cliquez sur `Suite`{.acton}.\n"
  static let right = wrong.replacing("acton", with: "action")
  static let rule = "dialect.unknown-attribute"
  /// Looks for nothing else, so that these tests do not depend on what other rules find.
  static let alone = ["--rule", rule, "--lang", "en"]

  @Test func `a guide in which nothing is found`() throws {
    try Place.withFile("guide.md", Self.right) { path in
      let ran = balise(["validate", path] + Self.alone)
      #expect(ran.status == .success)
      #expect(ran.error == "")
      #expect(!ran.output.contains(Self.rule))
    }
  }

  @Test func `a finding is told with its place, its line and its rule`() throws {
    try Place.withFile("guide.md", Self.wrong) { path in
      let ran = balise(["validate", path] + Self.alone)
      #expect(ran.status == .success, "a warning fails only where that is asked for")
      #expect(ran.error == "")
      #expect(ran.output.contains("\(path):9:"))
      #expect(ran.output.contains("1. Cliquez sur `Suite`{.acton}."))
      #expect(ran.output.contains("[\(Self.rule)]"))
    }
  }

  @Test(arguments: [
    ("error", false), ("warning", true), ("note", true), ("never", false),
  ])
  func `the severity that fails`(_ level: String, _ fails: Bool) throws {
    try Place.withFile("guide.md", Self.wrong) { path in
      let ran = balise(["validate", path, "--fail-on", level] + Self.alone)
      #expect(ran.status == (fails ? .failure : .success))
      #expect(ran.output.contains("[\(Self.rule)]"), "it is reported either way")
    }
  }

  @Test func `the order is that of the guides, whatever the number of jobs`() throws {
    var files: [String: String] = [:]
    for number in 10..<60 { files["\(number).md"] = Self.wrong }
    try Place.withFiles(files) { folder in
      let one = balise(["validate", folder, "--jobs", "1"] + Self.alone)
      #expect(one.output.ranges(of: "[\(Self.rule)]").count == 50)
      let places = one.lines.filter { $0.hasPrefix(folder) }.map { $0.prefix(folder.count + 6) }
      #expect(places == (10..<60).map { Substring("\(folder)/\($0).md") })
      for jobs in ["2", "7"] {
        #expect(balise(["validate", folder, "--jobs", jobs] + Self.alone).output == one.output)
      }
    }
  }

  @Test(arguments: ["json", "sarif", "junit", "github", "rdjson", "html"])
  func `every format tells the finding`(_ format: String) throws {
    try Place.withFile("guide.md", Self.wrong) { path in
      let ran = balise(["validate", path, "--format", format] + Self.alone)
      #expect(ran.error == "")
      #expect(ran.output.contains(Self.rule))
      #expect(ran.output.contains("guide.md"))
      if ["json", "sarif", "rdjson"].contains(format) {
        _ = try JSONValue(parsing: ran.output.utf8)
      }
    }
  }

  @Test func `several reports at once, at most one of them on standard output`() throws {
    try Place.withFile("guide.md", Self.wrong) { path in
      try Place.withFolder { folder in
        let ran = balise(
          [
            "validate", path, "--format", "sarif=\(folder)/a.sarif", "--format", "github",
            "--format", "junit=\(folder)/a.xml",
          ] + Self.alone)
        #expect(ran.output == balise(["validate", path, "--format", "github"] + Self.alone).output)
        #expect(Place.read("\(folder)/a.sarif")?.contains(Self.rule) == true)
        #expect(Place.read("\(folder)/a.xml")?.contains("<testsuites") == true)
        let silent = balise(["validate", path, "--format", "json=\(folder)/a.json"] + Self.alone)
        #expect(silent.output == "")
        #expect(Place.read("\(folder)/a.json")?.contains(Self.rule) == true)
      }
    }
  }

  @Test func `rules are chosen by option`() throws {
    try Place.withFile("guide.md", Self.wrong) { path in
      func reports(_ options: String...) -> Bool {
        balise(["validate", path, "--lang", "en"] + options).output.contains("[\(Self.rule)]")
      }
      #expect(reports())
      #expect(reports("--rule", "form"))
      #expect(reports("--rule", "dialect.*"))
      #expect(!reports("--rule", "drift"))
      #expect(!reports("--without", Self.rule))
      #expect(!reports("--without", "form"))
      #expect(!reports("--rule", "form", "--without", "dialect.*"))
    }
  }

  @Test func `a comment silences a finding, and its end is watched`() throws {
    func guide(_ until: String) -> String {
      Self.wrong.replacing(
        "1. Cliquez",
        with: "<!-- balise:ignore \(Self.rule) reason=\"x\" until=\(until) -->\n1. Cliquez")
    }
    try Place.withFiles(["a.md": guide("9999-12-31"), "b.md": guide("2020-01-01")]) { folder in
      let options = ["--rule", "ignore.*"] + Self.alone
      let silenced = balise(["validate", "\(folder)/a.md"] + options)
      #expect(!silenced.output.contains("[\(Self.rule)]"))
      #expect(!silenced.output.contains("[ignore.expired]"))
      let expired = balise(["validate", "\(folder)/b.md"] + options)
      #expect(expired.output.contains("[\(Self.rule)]"))
      #expect(expired.output.contains("[ignore.expired]"))
    }
  }

  @Test func `a pair of guides is compared once, whichever way it is found`() throws {
    let french = """
      # Supprimer un snapshot

      ## En pratique

      Dans la section `Snapshot`{.action}, cliquez sur `Supprimer le snapshot`{.action}.

      La suppression du snapshot est définitive après 72 heures.

      """
    let english = """
      # Delete a snapshot

      ## Instructions

      In the `Snapshot`{.action} section, click on `Delete the snapshot`{.action}.

      The deletion of the snapshot is final after 2 days.

      """
    let files = ["a.fr-fr.md": french, "a.en-gb.md": english]
    try Place.withFiles(files) { folder in
      let drift = ["--rule", "drift", "--lang", "en"]
      let alone = balise(["validate", "\(folder)/a.fr-fr.md"] + drift)
      #expect(alone.output.contains("[drift."), "three days are not two")
      let both = balise(["validate", folder] + drift)
      #expect(
        both.output.ranges(of: "[drift.").count == alone.output.ranges(of: "[drift.").count)
      try Place.withFile("elsewhere.md", english) { other in
        let named = balise(["validate", "\(folder)/a.fr-fr.md", "--twin", other] + drift)
        #expect(named.output.contains("[drift."))
        #expect(named.output.contains("elsewhere.md"))
      }
    }
  }

  @Test func `a guide of a folder that cannot be read fails, and the others are reported`() throws {
    try Place.withFiles(["a.md": Self.wrong]) { folder in
      try Data([0xFF, 0xFE]).write(to: URL(filePath: "\(folder)/b.md"))
      let ran = balise(["validate", folder] + Self.alone)
      #expect(ran.status == .failure)
      #expect(ran.output.contains("[\(Self.rule)]"))
      #expect(ran.error.contains("\(folder)/b.md"))
      let named = balise(["validate", "\(folder)/a.md", "\(folder)/b.md"] + Self.alone)
      #expect(named.status == .usage)
      #expect(named.output.contains("[\(Self.rule)]"))
    }
  }

  @Test func `the program's own guides and standard input need no files`() {
    let ran = balise("validate", "vps-snapshot", "--rule", Self.rule, "--lang", "fr")
    #expect(ran.status == .success)
    #expect(ran.error == "")
  }

  @Test func `nothing is reported of nothing`() throws {
    try Place.withFiles(["baseline.json": "kept"]) { folder in
      try Data([0xFF, 0xFE]).write(to: URL(filePath: "\(folder)/a.md"))
      let ran = balise(
        ["validate", folder, "--write-baseline", "\(folder)/baseline.json"] + Self.alone)
      #expect(ran.status == .failure)
      #expect(ran.output == "")
      #expect(Place.read("\(folder)/baseline.json") == "kept")
      let named = balise(["validate", "\(folder)/a.md"] + Self.alone)
      #expect(named.status == .usage)
      #expect(named.output == "")
    }
  }
}
