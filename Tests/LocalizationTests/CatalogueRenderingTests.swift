import Diagnostics
import Localization
import Testing
import Values

@Suite struct CatalogueRenderingTests {
  private let french: LanguageTag
  private let english = LanguageTag.english
  private let catalogue: Catalogue

  init() throws {
    french = try tag("fr")
    let rows: [(key: String, french: String, english: String)] = [
      ("greet", "Bonjour {name}\u{A0}!", "Hello {name}!"),
      ("brace", "{{id} {value}", "{{id} {value}"),
      ("open", "Ouvrez {control}", "Open {control}"),
      (
        "ends", "Fin le {at}, après {after}, pour {price}",
        "Ends on {at}, after {after}, for {price}"
      ),
      ("because", "Impossible\u{A0}: {reason}", "Impossible: {reason}"),
    ]
    let inFrench = rows.map {
      """
      <trans-unit id='\($0.key)'>
      <source>\($0.english)</source><target>\($0.french)</target>
      </trans-unit>
      """
    }
    let inEnglish = rows.map {
      "<trans-unit id='\($0.key)'><source>\($0.english)</source></trans-unit>"
    }
    func plural(_ one: String, _ other: String) -> String {
      """
      <group restype='x-gettext-plurals' id='steps'>
      <trans-unit id='steps[one]'>\(one)</trans-unit>
      <trans-unit id='steps[other]'>\(other)</trans-unit>
      </group>
      """
    }
    catalogue = try LocalizationTests.catalogue(
      french: inFrench.joined()
        + "<trans-unit id='later'><source>Later {by}</source><target/></trans-unit>"
        + plural(
          "<source>{count} step</source><target>{count} étape</target>",
          "<source>{count} steps</source><target>{count} étapes</target>"),
      english: inEnglish.joined()
        + "<trans-unit id='later'><source>Later {by}</source></trans-unit>"
        + plural("<source>{count} step</source>", "<source>{count} steps</source>"))
  }

  private func render(_ key: String, _ arguments: [String: MessageArgument] = [:]) -> [String] {
    [french, english].map { catalogue.render(Message(key, arguments), language: $0) }
  }

  @Test func `text is shown as it is`() {
    #expect(
      render("greet", ["name": "{name} <b>"]) == ["Bonjour {name} <b>\u{A0}!", "Hello {name} <b>!"])
  }

  @Test func `a doubled brace is one, a placeholder without a value stays`() {
    #expect(render("brace", ["id": "x"]) == ["{id} {value}", "{id} {value}"])
  }

  @Test func `labels are quoted`() {
    #expect(
      render("open", ["control": .label("Snapshot")])
        == ["Ouvrez «\u{A0}Snapshot\u{A0}»", "Open “Snapshot”"])
  }

  @Test func `instants, durations and money are written in the language`() throws {
    let arguments: [String: MessageArgument] = [
      "at": .instant(try #require(Instant(iso8601: "2020-12-01T08:05:00Z"))),
      "after": .duration(CalendarDuration(hours: 72)),
      "price": .money(Money(hundredths: 120_050, currency: "EUR")),
    ]
    #expect(
      render("ends", arguments) == [
        "Fin le 1er décembre 2020 à 08:05 UTC, après 72 heures, pour 1\u{202F}200,50\u{A0}€",
        "Ends on 1 December 2020 at 08:05 UTC, after 72 hours, for €1,200.50",
      ])
  }

  @Test(arguments: [
    (0, "0 étape", "0 steps"), (1, "1 étape", "1 step"), (2, "2 étapes", "2 steps"),
    (1500, "1\u{202F}500 étapes", "1,500 steps"),
    (1_000_000, "1\u{202F}000\u{202F}000 étapes", "1,000,000 steps"),
  ])
  func `the count chooses the plural form`(count: Int, inFrench: String, inEnglish: String) {
    #expect(render("steps", ["count": .number(count)]) == [inFrench, inEnglish])
  }

  @Test func `without a count the form for other is taken`() {
    #expect(render("steps") == ["{count} étapes", "{count} steps"])
  }

  @Test func `messages and lists nest`() {
    let arguments: [String: MessageArgument] = [
      "reason": .list([
        .message(Message("steps", ["count": 1])), .label("OK"), .number(1000),
        .list(["a", .message(Message("open", ["control": "b"]))]),
      ])
    ]
    #expect(
      render("because", arguments) == [
        "Impossible\u{A0}: 1 étape, «\u{A0}OK\u{A0}», 1\u{202F}000 et a et Ouvrez b",
        "Impossible: 1 step, “OK”, 1,000 and a and Open b",
      ])
  }

  @Test func `a message falls back along the chain and last to its key`() throws {
    #expect(render("later", ["by": .label("x")]) == ["Later “x”", "Later “x”"])
    #expect(render("nowhere", ["by": "x"]) == ["[nowhere]", "[nowhere]"])
    for (language, expected) in [("fr-CA", "Bonjour A\u{A0}!"), ("de-AT", "Hello A!")] {
      let tag = try tag(language)
      #expect(catalogue.render(Message("greet", ["name": "A"]), language: tag) == expected)
    }
    #expect(catalogue.language(for: try tag("fr-CA"))?.name == "français")
    #expect(catalogue.language(for: try tag("de"))?.name == "English")
  }

  @Test func `a value alone is written in the language`() {
    #expect(catalogue.render(.label("x"), language: french) == "«\u{A0}x\u{A0}»")
  }

  @Test func `only the reader's language is read at once`() throws {
    let broken = "<broken>"
    let lazy = try LocalizationTests.catalogue(
      french: "<trans-unit id='a'><source>a</source><target>à</target></trans-unit>",
      english: broken, for: try tag("fr-CA"))
    #expect(lazy.render(Message("a"), language: try tag("fr-CA")) == "à")
    #expect(lazy.render(Message("b"), language: try tag("fr-CA")) == "[b]")
    #expect(rules(lazy.problems()) == ["xliff.malformed 5:8"])
    #expect(throws: InputRejected.self) {
      try LocalizationTests.catalogue(french: "", english: broken)
    }
    #expect(throws: InputRejected.self) {
      try LocalizationTests.catalogue(french: "", english: broken, for: .english)
    }
  }

  @Test func `files of another language are rejected`() throws {
    let languageFile = try repositoryFile("locales/en/language.yaml")
    for (name, target) in [("en", "fr"), ("fr", "fr"), ("fr", "en")] {
      let files = Catalogue.LanguageFiles(
        tag: try tag(name), language: languageFile,
        messages: SourceFile(path: "x.xlf", text: xliff("", target: target)))
      let found = rejection { () throws(InputRejected) in _ = try Catalogue(languages: [files]) }
      #expect(found == ["catalogue.wrong-language"])
    }
  }
}
