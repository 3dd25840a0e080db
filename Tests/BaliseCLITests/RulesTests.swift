import BaliseCLI
import Diagnostics
import JSON
import Testing
import Validation

@Suite struct RulesTests {
  private static let rules = RuleCatalogue.all.map { type(of: $0).description }

  @Test(arguments: ["fr", "en"]) func `the rules are listed`(_ language: String) {
    let ran = balise("rules", "--lang", language)
    #expect(ran.status == .success)
    #expect(ran.error == "")
    let lines = ran.lines.dropLast()
    #expect(lines.count == Self.rules.count + 1)
    for (line, rule) in zip(lines.dropFirst(), Self.rules) {
      #expect(line.hasPrefix(rule.id + " "))
      #expect(!line.contains("rule.\(rule.id)"), "a key without words")
    }
  }

  @Test func `the rules as data`() throws {
    let ran = balise("rules", "--format", "json", "--lang", "en")
    #expect(ran.status == .success)
    let object = try JSONValue(parsing: ran.output.utf8)
    let listed = object["rules"]?.elements ?? []
    #expect(listed.map { $0["id"]?.text } == Self.rules.map(\.id))
    #expect(listed.map { $0["severity"]?.text } == Self.rules.map(\.severity.rawValue))
    for (entry, rule) in zip(listed, Self.rules) {
      #expect(entry["passing"]?["guide"]?.text == rule.passing.guide)
      #expect(entry["failing"]?["guide"]?.text == rule.failing.guide)
    }
  }

  @Test func `docs rules.md is the page of the rules`() throws {
    let page = balise("rules", "--format", "markdown", "--lang", "en")
    let written = Place.read("\(Place.root)/docs/rules.md")
    #expect(
      written == page.output,
      "write it again: balise rules --format markdown --lang en > docs/rules.md")
  }

  @Test(arguments: ["fr", "en"]) func `every rule is explained`(_ language: String) {
    for rule in Self.rules {
      let ran = balise("explain", rule.id, "--lang", language)
      #expect(ran.status == .success)
      #expect(ran.error == "")
      #expect(ran.output.hasPrefix(rule.id))
      #expect(!ran.output.contains("rule.\(rule.id)."), "\(rule.id): a key without words")
      #expect(ran.output.contains("<!-- balise:ignore \(rule.id) reason=\"…\" -->"))
      #expect(ran.output.contains("--without \(rule.id)"))
      for example in [rule.passing, rule.failing] {
        let line = example.guide.split(separator: "\n").last ?? ""
        #expect(ran.output.contains("    \(line)\n"), "\(rule.id)")
      }
    }
  }

  @Test func `the nearest rule is proposed for one that does not exist`() {
    let ran = balise("explain", "dialect.unknown-atribute", "--lang", "en")
    #expect(ran.status == .usage)
    #expect(ran.output == "")
    #expect(ran.error.contains("dialect.unknown-attribute"))
    let far = balise("explain", "nothing-of-the-kind-at-all", "--lang", "fr")
    #expect(far.status == .usage)
    #expect(far.error.contains("balise rules"))
    #expect(balise("explain", "--lang", "en").status == .usage)
  }

  @Test(arguments: ["validate", "rules", "explain"], ["fr", "en"])
  func `a command's help has words for everything`(_ command: String, _ language: String) {
    let help = balise(command, "--help", "--lang", language)
    #expect(help.status == .success)
    #expect(!help.output.contains("help.\(command)"), "a key without words")
  }
}
