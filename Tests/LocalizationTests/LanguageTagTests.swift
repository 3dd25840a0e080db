import Localization
import Testing

@Suite struct LanguageTagTests {
  @Test(arguments: [
    ("fr", "fr"), ("FR", "fr"), ("fr-CA", "fr-CA"), ("fr_FR.UTF-8", "fr-FR"),
    ("de_DE@euro", "de-DE"), ("zh-hant-tw", "zh-Hant-TW"), ("es-419", "es-419"),
    ("ca-ES-valencia", "ca-ES-valencia"), ("sl-1994", "sl-1994"), ("en-x-private", "en"),
    ("de-DE-u-co-phonebk", "de-DE"), ("tlh", "tlh"),
  ])
  func `a tag is read and written canonically`(text: String, expected: String) {
    #expect(LanguageTag(text)?.description == expected)
  }

  @Test(arguments: [
    "", "C", "POSIX", "C.UTF-8", "posix", "f", "1fr", "fr-", "-fr", "fr--CA", "français", "root",
    "fr FR", "fr-x", "fr-abcd1-é", "i-klingon", "fr-123456789", String(repeating: "fr-", count: 50),
  ])
  func `what names no language is none`(text: String) {
    #expect(LanguageTag(text) == nil)
  }

  @Test(arguments: [
    ("fr-CA", ["fr-CA", "fr", "en"]), ("fr", ["fr", "en"]), ("en-GB", ["en-GB", "en"]),
    ("en", ["en"]), ("zh-Hant-TW", ["zh-Hant-TW", "zh-Hant", "zh", "en"]),
    ("ca-ES-valencia", ["ca-ES-valencia", "ca-ES", "ca", "en"]),
  ])
  func `a tag falls back to more general ones and to English`(text: String, chain: [String]) throws
  {
    #expect(try tag(text).fallbackChain.map(\.description) == chain)
  }
}
