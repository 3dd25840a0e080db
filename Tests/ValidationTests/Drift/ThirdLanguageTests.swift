import Console
import Diagnostics
import GuideMarkdown
import RunbookCompiler
import RunbookModel
import Testing

@testable import Validation

/// A language is a lexicon, not code: here one that the program does not carry.
@Suite struct ThirdLanguageTests {
  private static let lexicon = """
    language: nl
    words: {stopword: de een het van wordt op in bewaard voor deze}
    sections: {practice: [werkwijze]}
    units: {hour: uur, day: "dag{,en}"}
    measures: {week: "we{ek,ken}", month: "maand{,en}", GBP: pond}
    numerals: {decimalSeparator: ",", groupSeparator: ".", ordinals: e, references: stap}
    """

  private static func lexicons() throws -> [Lexicon] {
    Examining.lexicons
      + [try LexiconFile.read(SourceFile(path: "lexicon.yaml", text: lexicon))]
  }

  /// The quantities of a Dutch text, each as its amount and its words.
  private static func quantities(_ text: String, _ lexicons: [Lexicon]) -> [String] {
    QuantityReader.quantities(
      in: text, languages: GuideLanguages(lexicons.map(\.words)).quantities(in: "nl")
    ).map { "\($0.dimension) \($0.amount) \($0.text)" }
  }

  @Test(arguments: [
    ("binnen 72 uur", ["time 259200000000 72 uur"]), ("2 weken", ["time 1209600000000 2 weken"]),
    ("elke 3 MAANDEN", ["months 3000 3 MAANDEN"]), ("stap 3", ["reference 3000 3"]),
    ("de 2e keer", ["plain 2000 2"]),
    ("1.500,5 pond", [#"money(currency: "GBP") 1500500 1.500,5 pond"#]),
    ("1.500 keer", ["plain 1500000 1.500"]), ("step 3", ["reference 3000 3"]),
    ("72 hours", ["time 259200000000 72 hours"]),
  ])
  func `units, ordinals and separators come from the lexicon`(
    text: String, expected: [String]
  ) throws {
    #expect(Self.quantities(text, try Self.lexicons()) == expected)
  }

  @Test func `a language without words for units has numbers`() throws {
    let bare = try LexiconFile.read(SourceFile(path: "lexicon.yaml", text: "language: nl"))
    #expect(Self.quantities("72 uur", [bare]) == ["plain 72000 72"])
    #expect(Self.quantities("72%", [bare]) == ["percent 72000 72%"])
    #expect(Self.quantities("stap 3", []) == ["plain 3000 3"])
  }

  @Test(arguments: [
    ("72 uur", "72 hours", []), ("3 dagen", "72 hours", []), ("2 weken", "14 days", []),
    ("72 uur", "48 hours", ["drift.duration:5"]), ("3 weken", "14 days", ["drift.duration:5"]),
  ])
  func `a guide is compared with its twin in another language`(
    dutch: String, english: String, expected: [String]
  ) throws {
    let lexicons = try Self.lexicons()
    let compiler = RunbookCompiler(lexicons: lexicons)
    func read(_ text: String) throws -> Twin {
      let document = try GuideParser.parse(SourceFile(path: "guide.md", text: text))
      return Twin(document: document, runbook: compiler.compile(document), bindings: Bindings())
    }
    let guide = try read(
      "# Snapshot\n\n## Werkwijze\n\n"
        + "Een snapshot van de server `srv-42` in de regio `GRA` wordt \(dutch) bewaard.\n")
    let twin = try read(
      "# Snapshot\n\n## Instructions\n\n"
        + "A snapshot of the server `srv-42` in the region `GRA` is kept \(english).\n")
    #expect([guide.runbook.language, twin.runbook.language] == ["nl", "en"])
    let examination = Examination(
      document: guide.document, runbook: guide.runbook, bindings: guide.bindings, consoles: [],
      languages: GuideLanguages(lexicons.map(\.words)), twin: twin)
    let findings = RuleCatalogue.all.filter { type(of: $0).description.family == .drift }
      .flatMap { $0.findings(in: examination) }
    #expect(
      findings.map { "\($0.rule):\($0.place.region?.start.line ?? 0)" } == expected)
  }
}
