import Localization
import Testing
import Values

@Suite struct LanguageFormattingTests {
  private let french: Language
  private let english: Language

  init() throws {
    french = try Language(repositoryFile("locales/fr/language.yaml"))
    english = try Language(repositoryFile("locales/en/language.yaml"))
  }

  @Test(arguments: [
    (0, "0", "0"), (-7, "-7", "-7"), (999, "999", "999"), (1000, "1\u{202F}000", "1,000"),
    (1_234_567, "1\u{202F}234\u{202F}567", "1,234,567"),
    (
      Int.min, "-9\u{202F}223\u{202F}372\u{202F}036\u{202F}854\u{202F}775\u{202F}808",
      "-9,223,372,036,854,775,808"
    ),
  ])
  func `numbers stand in groups of three`(number: Int, inFrench: String, inEnglish: String) {
    #expect(french.format(number) == inFrench)
    #expect(english.format(number) == inEnglish)
  }

  @Test(arguments: [
    (Money(hundredths: 1234, currency: "EUR"), "12,34\u{A0}€", "€12.34"),
    (Money(hundredths: 5, currency: "EUR"), "0,05\u{A0}€", "€0.05"),
    (Money(hundredths: -150, currency: "USD"), "-1,50\u{A0}$US", "-$1.50"),
    (
      Money(hundredths: 123_456_700, currency: "CHF"), "1\u{202F}234\u{202F}567,00\u{A0}CHF",
      "CHF\u{A0}1,234,567.00"
    ),
  ])
  func `money has two decimals and its symbol`(
    amount: Money, inFrench: String, inEnglish: String
  ) {
    #expect(french.format(amount) == inFrench)
    #expect(english.format(amount) == inEnglish)
  }

  @Test(arguments: [
    ("2020-11-25T09:00:00Z", "25 novembre 2020 à 09:00 UTC", "25 November 2020 at 09:00 UTC"),
    ("2020-08-01T23:59:07Z", "1er août 2020 à 23:59:07 UTC", "1 August 2020 at 23:59:07 UTC"),
    ("2024-02-29T00:00:00Z", "29 février 2024 à 00:00 UTC", "29 February 2024 at 00:00 UTC"),
  ])
  func `instants are dates with times in UTC`(
    text: String, inFrench: String, inEnglish: String
  ) throws {
    let instant = try #require(Instant(iso8601: text))
    #expect(french.format(instant) == inFrench)
    #expect(english.format(instant) == inEnglish)
    #expect(inFrench.hasPrefix(french.date(of: instant)))
  }

  @Test(arguments: [
    ("PT72H", "72 heures", "72 hours"), ("PT2H30M", "2 heures 30 minutes", "2 hours 30 minutes"),
    ("P1D", "1 jour", "1 day"),
    (
      "P1Y2M3DT1H1M1S", "1 an 2 mois 3 jours 1 heure 1 minute 1 seconde",
      "1 year 2 months 3 days 1 hour 1 minute 1 second"
    ),
    ("PT0S", "0 seconde", "0 seconds"), ("PT1500M", "1\u{202F}500 minutes", "1,500 minutes"),
  ])
  func `durations keep their units`(text: String, inFrench: String, inEnglish: String) throws {
    let duration = try #require(CalendarDuration(iso8601: text))
    #expect(french.format(duration) == inFrench)
    #expect(english.format(duration) == inEnglish)
  }

  @Test func `lists and quotations`() {
    #expect(french.list([]) == "")
    #expect(french.list(["a"]) == "a")
    #expect(french.list(["a", "b"]) == "a et b")
    #expect(french.list(["a", "b", "c"]) == "a, b et c")
    #expect(english.list(["a", "b", "c"]) == "a, b and c")
    #expect(french.quoted("Snapshot") == "«\u{A0}Snapshot\u{A0}»")
    #expect(english.quoted("Snapshot") == "“Snapshot”")
  }

  @Test func `a language knows its name and its answers`() {
    #expect([french.name, english.name] == ["français", "English"])
    #expect(french.yes == ["oui", "o"] && french.no == ["non", "n"])
    #expect(english.yes == ["yes", "y"] && english.no == ["no", "n"])
  }
}
