import Diagnostics
import Testing

@testable import Validation

@Suite struct LabelFileTests {
  private func read(_ text: String) throws -> [LabelFile.Entry] {
    try LabelFile.read(SourceFile(path: "fr.json", text: text))
  }

  /// The rules of the diagnostics with which files are refused; empty where they are not.
  private func refusal(_ files: [SourceFile]) -> [String] {
    do throws(InputRejected) {
      _ = try LabelCatalogue(reading: files, folder: "labels")
      return []
    } catch {
      return error.diagnostics.map { "\($0.rule) \($0.path)" }
    }
  }

  @Test func `texts are found at any depth, in the order of their keys`() throws {
    let entries = try read(#"{"b": {"c": {"d": "Fermer"}}, "a": "Ouvrir", "n": 7, "l": ["x"]}"#)
    #expect(
      entries == [
        LabelFile.Entry(key: "a", text: "Ouvrir"), LabelFile.Entry(key: "b/c/d", text: "Fermer"),
      ])
  }

  @Test(arguments: [
    ("Messages_fr_FR.json", "fr"), ("labels/en-GB.json", "en"), ("fr.json", "fr"),
    ("app.pt-BR.JSON", "pt"), ("i18n/fr_FR/common.json", "fr"), ("de/buttons.json", "de"),
  ])
  func `the language stands in the path`(path: String, language: String) {
    #expect(LabelFile.language(ofPath: path) == language)
  }

  @Test(arguments: ["package.json", "labels/messages.json", ""])
  func `other paths name none`(path: String) {
    #expect(LabelFile.language(ofPath: path) == nil)
  }

  @Test(arguments: [
    (#"{"a": "#, "labels.malformed"), ("", "labels.malformed"), (#"["a"]"#, "labels.no-object"),
    (
      String(repeating: #"{"a":"#, count: 65) + "1" + String(repeating: "}", count: 65),
      "labels.too-deep"
    ),
  ])
  func `a file that is no object of texts is refused with its path`(text: String, rule: String) {
    #expect(refusal([SourceFile(path: "x/fr.json", text: text)]) == ["\(rule) x/fr.json"])
  }

  @Test func `a file that is too large is refused before it is read`() {
    let bytes = [UInt8](repeating: 0x20, count: LabelFile.sizeLimit + 1)
    #expect(
      refusal([SourceFile(path: "fr.json", bytes: bytes)]) == ["labels.file-too-large fr.json"])
  }

  @Test func `a folder without labels is refused`() {
    #expect(refusal([]) == ["labels.none labels"])
    let others = [
      SourceFile(path: "package.json", text: #"{"name": "console"}"#),
      SourceFile(path: "fr.json", text: #"{"a": "", "b": "{{ count }}", "c": 3}"#),
    ]
    #expect(refusal(others) == ["labels.none labels"])
  }

  @Test func `files of one language are read together`() throws {
    let catalogue = try LabelCatalogue(
      reading: [
        SourceFile(path: "Messages_en_GB.json", text: #"{"a": "Close"}"#),
        SourceFile(path: "Messages_en_CA.json", text: #"{"b": "Open"}"#),
        SourceFile(path: "Messages_fr_FR.json", text: #"{"a": "Fermer"}"#),
      ], folder: "labels")
    #expect(catalogue.languages == ["en", "fr"])
    #expect(catalogue.index("en-US")?.entry("close")?.spellings.map(\.text) == ["Close"])
    #expect(catalogue.index("en")?.entry("open") != nil)
    #expect(catalogue.index("de") == nil)
    #expect(catalogue.translation(of: "Close", from: "en", to: "fr") == "Fermer")
    #expect(catalogue.translation(of: "Open", from: "en", to: "fr") == nil)
  }

  @Test(arguments: [
    ("<strong>Mes</strong>&nbsp;services", "Mes\u{A0}services"), ("A &amp; B", "A & B"),
    ("Un<br/>deux", "Un deux"), ("Total : {{ price }}", "Total :"), ("{{n}} services", "services"),
    ("a < b", "a < b"), ("&#171;&#xBB;", "\u{AB}\u{BB}"), ("&unknown; x", "&unknown; x"),
    ("{count, plural, one {# service} other {# services}} actifs", "actifs"),
  ])
  func `tags, entities and placeholders are no part of a label`(text: String, visible: String) {
    #expect(LabelText.visible(text) == visible)
  }

  @Test(arguments: ["Du {{ a }} au {{ b }}", "", "  ", "<b></b>", "{{ all }}"])
  func `a text that depends on a value is no label`(text: String) {
    #expect(LabelText.visible(text) == nil)
  }
}
