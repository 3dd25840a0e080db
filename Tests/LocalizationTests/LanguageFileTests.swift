import Diagnostics
import Localization
import Testing

@Suite struct LanguageFileTests {
  /// The rules by which the English file is rejected after a change.
  private func rejection(replacing old: String, with new: String) throws -> [String] {
    let file = try repositoryFile("locales/en/language.yaml")
    let text = String(decoding: file.bytes, as: UTF8.self)
    try #require(text.contains(old))
    let changed = SourceFile(
      path: file.path, text: text.replacing(old, with: new, maxReplacements: 1))
    return LocalizationTests.rejection { () throws(InputRejected) in _ = try Language(changed) }
  }

  @Test(arguments: [
    ("name: English", "nom: English", ["language.unknown-key 5:1", "language.missing-key 4:1"]),
    ("name: English", "name: [English]", ["language.wrong-shape 5:7"]),
    ("name: English", "name: English\nname: x", ["language.duplicate-key 5:1"]),
    ("language: en", "language: C", ["language.tag 4:11"]),
    ("i = 1 and v = 0", "i is 1", ["language.plural-rule 14:8"]),
    ("  one: i", "  uno: i", ["language.unknown-key 14:3"]),
    ("    - December\n", "", ["language.months 23:5"]),
    ("{hour}:{minute}\"", "{hour}\"", ["language.pattern 37:9"]),
    ("{date} at", "{date} {at", ["language.pattern 39:12"]),
    ("other: \"{count} years\"", "many: \"{count} years\"", ["language.missing-key 51:10"]),
    ("{EUR: \"€\"", "{EUR: []", ["language.wrong-shape 61:18"]),
    ("typography: []", "typography: [{wrong: x}]", ["language.missing-key 64:14"]),
    ("typography: []", "typography: {}", ["language.wrong-shape 64:13"]),
    ("typography: []", "typography: ]", ["language.malformed 64:13"]),
  ])
  func `a mistake is located`(old: String, new: String, expected: [String]) throws {
    #expect(try rejection(replacing: old, with: new) == expected)
  }

  @Test(arguments: [
    ("", ["language.malformed"]), ("text", ["language.wrong-shape 1:1"]),
    (String(repeating: "#", count: 300_000), ["language.too-large"]),
  ])
  func `what is no mapping is rejected`(text: String, expected: [String]) {
    let found = LocalizationTests.rejection { () throws(InputRejected) in
      _ = try Language(SourceFile(path: "language.yaml", text: text))
    }
    #expect(found == expected)
  }

  @Test(arguments: ["[", "{a: ", "- "])
  func `deep nesting is rejected and does not crash`(opening: String) {
    let text = String(repeating: opening, count: 50_000)
    let found = LocalizationTests.rejection { () throws(InputRejected) in
      _ = try Language(SourceFile(path: "language.yaml", text: text))
    }
    #expect(found.count == 1)
  }
}
