import Diagnostics
import Localization
import Testing
import Values

@Suite struct CatalogueProblemsTests {
  private func unit(_ key: String, _ source: String, _ target: String? = nil) -> String {
    let target = target.map { "<target>\($0)</target>" } ?? ""
    return "<trans-unit id='\(key)'><source>\(source)</source>\(target)</trans-unit>\n"
  }

  private func plural(_ units: String...) -> String {
    "<group restype='x-gettext-plurals' id='k'>\n" + units.joined() + "</group>\n"
  }

  private func problems(french: String, english: String) throws -> [String] {
    try catalogue(french: french, english: english).problems().map { problem in
      "\(problem.path) \(rules([problem])[0])"
    }
  }

  @Test func `sound messages have none`() throws {
    let found = try problems(
      french: unit("a", "{x}: it's {y}", "{y}\u{A0}: c’est {x}, «\u{A0}z\u{A0}»")
        + plural(unit("k[one]", "One step", "{count} pas"), unit("k[other]", "{count}", "{count}")),
      english: unit("a", "{x}: it's {y}")
        + plural(unit("k[one]", "One step"), unit("k[other]", "{count}")))
    #expect(found == [])
  }

  @Test func `a key that one language lacks`() throws {
    let found = try problems(french: unit("a", "a", "a"), english: unit("b", "b"))
    #expect(found == ["en.xlf catalogue.missing-key", "fr.xlf catalogue.missing-key"])
  }

  @Test(arguments: [nil, ""])
  func `a text without a translation`(target: String?) throws {
    let found = try problems(french: unit("a", "a", target), english: unit("a", "a"))
    #expect(found == ["fr.xlf catalogue.untranslated 4:1"])
  }

  @Test(arguments: ["{x}", "{x} {y} {z}", "{x} {Y}", "x y"])
  func `placeholders that differ between languages`(target: String) throws {
    let found = try problems(french: unit("a", "{x} {y}", target), english: unit("a", "{x} {y}"))
    #expect(found == ["fr.xlf catalogue.placeholders 4:1"])
  }

  @Test func `placeholders that differ between plural forms`() throws {
    let found = try problems(
      french: plural(
        unit("k[one]", "{count} {x}", "un {x}"), unit("k[other]", "{count} {x}", "{count}")),
      english: plural(unit("k[one]", "{count} {x}"), unit("k[other]", "{count} {x}")))
    #expect(
      found == ["fr.xlf catalogue.placeholders 5:1", "fr.xlf catalogue.placeholders 6:1"])
  }

  @Test func `a plural form that is missing`() throws {
    let found = try problems(
      french: plural(unit("k[other]", "{count}", "{count}")),
      english: plural(unit("k[one]", "{count}"), unit("k[other]", "{count}")))
    #expect(found == ["fr.xlf catalogue.missing-plural 4:1"])
  }

  @Test func `a message that is plural in one language only`() throws {
    let found = try problems(
      french: unit("k", "{count}", "{count}"),
      english: plural(unit("k[one]", "{count}"), unit("k[other]", "{count}")))
    #expect(found == ["fr.xlf catalogue.plural-mismatch 4:1"])
  }

  @Test func `an English text that has changed since`() throws {
    let found = try problems(french: unit("a", "old", "vieux"), english: unit("a", "new"))
    #expect(found == ["fr.xlf catalogue.outdated 4:1"])
  }

  @Test func `a brace that opens no name`() throws {
    let found = try problems(french: unit("a", "{{", "{ "), english: unit("a", "{{"))
    #expect(found == ["fr.xlf catalogue.stray-brace 4:1"])
  }

  @Test(arguments: ["l'aide", "ici :", "ici ;", "ici !", "ici ?", "« a\u{A0}»", "«\u{A0}a »"])
  func `a mistake of French typography`(target: String) throws {
    let found = try problems(french: unit("a", "a", target), english: unit("a", "a"))
    #expect(found == ["fr.xlf catalogue.typography 4:1"])
  }

  @Test(arguments: ["ici\u{A0}:", "ici\u{202F}!", "https://a", "12:30", "aide"])
  func `what French typography allows`(target: String) throws {
    #expect(try problems(french: unit("a", "a", target), english: unit("a", "a")) == [])
  }

  @Test func `the messages of the repository have none`() throws {
    let files = try ["fr", "en"].map { name in
      try Catalogue.LanguageFiles(
        tag: tag(name), language: repositoryFile("locales/\(name)/language.yaml"),
        messages: repositoryFile("locales/\(name)/messages.xlf"))
    }
    let problems = try Catalogue(languages: files).problems()
    #expect(problems.map { "\($0.path) \($0.rule) \($0.message.arguments)" } == [])
  }
}
