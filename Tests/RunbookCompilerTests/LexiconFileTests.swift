import Diagnostics
import Foundation
import GuideMarkdown
import RunbookCompiler
import RunbookModel
import Testing

@Suite struct LexiconFileTests {
  @Test(arguments: GuideLanguage.allCases)
  func `the lexicons that the program carries are read`(language: GuideLanguage) throws {
    #expect(try language.lexicon.language == language.rawValue)
  }

  @Test func `a language alone is a lexicon that knows no word`() throws {
    let lexicon = try LexiconFile.read(SourceFile(path: "x", text: "language: de\n"))
    let runbook = try compile("Klicken Sie auf `OK`.", by: lexicon)
    #expect(runbook.language == "de")
    #expect(runbook.reading == [])
  }

  @Test func `every key, kind, relation and role is accepted`() {
    let words = [
      "stopword", "adverb", "clitic", "subject", "determiner", "preposition", "stepHeading",
      "methodHeading", "and", "or", "then", "relative", "negation", "optionalWord", "copula",
      "fieldPreposition", "means", "auxiliary", "replacement", "objectPronoun", "also", "placeNoun",
      "regionNoun", "fieldNoun", "valueNoun", "boxNoun", "controlNoun", "serviceNoun",
      "commandNoun", "documentNoun", "groupNoun", "anaphora", "textNoun", "formNoun", "secretNoun",
      "abbreviation", "notImperative",
    ]
    let senses = [
      "connect", "navigate", "click", "select", "enter", "check", "confirm", "run", "wait", "read",
      "do", "type", "use", "refer", "follow", "add", "show", "change", "locate", "open", "hold",
      "flow",
    ]
    let measures = [
      "second", "minute", "hour", "day", "week", "month", "year", "byte", "kilobyte", "megabyte",
      "gigabyte", "terabyte", "kilobit", "megabit", "gigabit", "EUR", "CHF",
    ]
    func mapping(_ keys: [String], _ value: String) -> String {
      "{" + keys.map { "\($0): \(value)" }.joined(separator: ", ") + "}"
    }
    #expect(
      rejections(
        """
        language: de
        conjugations: [{infinitive: en, imperative: t, gerund: end}]
        verbs: \(mapping(senses, "wort"))
        verbPhrases: \(mapping(senses, "[ein wort]"))
        governors: [ein wort]
        modals: \(mapping(["invited", "advised", "required", "described"], "[ein wort]"))
        openers: \(mapping(["if", "after", "cause", "purpose"], "[ein wort]"))
        conditionTails: [ein wort]
        details: [ein wort]
        announcements: [ein wort]
        outputs: [ein wort]
        furtherReading: [ein wort]
        locators: \(mapping(["in", "rightOf", "under", "near"], "[ein wort]"))
        choices: [ein wort]
        expectations: \(mapping(["email", "screen", "state", "time"], "[ein wort]"))
        claims:
          limit: [{cue: "ein * wort ? #", value: 1}]
          billing: ["w{o,ö}rt|satz"]
          data-loss: [ein wort]
          irreversible: [ein wort]
          availability: [ein wort]
          email: [ein wort]
          precondition: [ein wort]
          persistence: [ein wort]
          duration: [{cue: ein wort, period: PT0S}]
        admonitions: {whatever: [ein wort]}
        sections: \(mapping(["objective", "prerequisites", "practice", "further", "faq"], "[ein wort]"))
        words: \(mapping(words, "wort"))
        numbers: {1: eins}
        units: \(mapping(["second", "minute", "hour", "day", "week", "month", "year"], "wort"))
        measures: \(mapping(measures, "wort"))
        numerals: {decimalSeparator: ",", groupSeparator: ".", ordinals: te, references: schritt}
        durations: [{terms: ein wort, atLeast: PT1M, atMost: PT59M}]
        labels: \(mapping(["joining", "endings"], "wort"))
        headings: \(mapping(["steps", "methods", "parts", "numberSigns"], "wort"))
        placeholders: \(mapping(["possessives", "fillers"], "wort"))
        """) == [])
  }

  @Test func `the lexicon that the documentation shows reads another language`() throws {
    let page = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../docs/lexicon.md")
    let parts = try String(contentsOf: page, encoding: .utf8).split(separator: "```")
    let example = try #require(parts.first { $0.hasPrefix("yaml\n") }).dropFirst("yaml\n".count)
    let lexicon = try LexiconFile.read(SourceFile(path: "lexicon.yaml", text: String(example)))
    let runbook = try compile(
      """
      ## Requisitos

      - Un servidor.

      ## Procedimiento

      Si lo desea, seleccione su servidor y haga clic en `Aceptar`.

      Puede introducir un nombre.
      """, by: lexicon)
    #expect(runbook.language == "es")
    #expect(runbook.prerequisites.map(\.text) == ["Un servidor."])
    #expect(runbook.reading == ["choose?", "click? Aceptar", "enter?"])
  }

  /// In the texts, `↓` marks the place that the diagnostic names.
  @Test(arguments: [
    ("words: {stopword: [der, die]}", []),
    ("↓wrods: {stopword: der}", ["lexicon.unknown-key"]),
    ("words: {↓stopwrod: der}", ["lexicon.unknown-key"]),
    ("verbs: {↓clicken: klicken}", ["lexicon.unknown-key"]),
    ("numbers: {↓ein: ein}", ["lexicon.unknown-key"]),
    ("units: {↓fortnight: x}", ["lexicon.unknown-key"]),
    ("measures: {↓fortnight: x}", ["lexicon.unknown-key"]),
    ("measures: {↓chf: franken}", ["lexicon.unknown-key"]),
    ("measures: ↓[tag]", ["lexicon.not-a-mapping"]),
    ("numerals: {↓joining: und}", ["lexicon.unknown-key"]),
    ("numerals: {decimalSeparator: ↓' '}", ["lexicon.not-a-separator"]),
    ("numerals: {groupSeparator: ↓[',']}", ["lexicon.not-a-separator"]),
    ("durations: ↓{day: tag}", ["lexicon.not-a-list"]),
    ("durations: [↓tage]", ["lexicon.not-a-duration"]),
    ("durations: [↓{terms: tage, atLeast: P1D}]", ["lexicon.not-a-duration"]),
    ("durations: [↓{terms: tage, atLeast: P1D, atMost: lange}]", ["lexicon.not-a-duration"]),
    ("durations: [{terms: ↓{de: tage}, atLeast: P1D, atMost: P9D}]", ["lexicon.not-a-word"]),
    ("labels: {↓ordinals: te}", ["lexicon.unknown-key"]),
    ("headings: ↓schritt", ["lexicon.not-a-mapping"]),
    ("placeholders: {fillers: ↓{der: die}}", ["lexicon.not-a-word"]),
    ("sections: {↓goal: ziel}", ["lexicon.unknown-key"]),
    ("verbPhrases: {↓clicken: [ok]}", ["lexicon.unknown-key"]),
    ("modals: {↓must: [ok]}", ["lexicon.unknown-key"]),
    ("openers: {↓until: [ok]}", ["lexicon.unknown-key"]),
    ("locators: {↓leftOf: [ok]}", ["lexicon.unknown-key"]),
    ("expectations: {↓smell: [ok]}", ["lexicon.unknown-key"]),
    ("claims: {↓smell: [ok]}", ["lexicon.unknown-key"]),
    ("words: ↓[der, die]", ["lexicon.not-a-mapping"]),
    ("modals: ↓müssen", ["lexicon.not-a-mapping"]),
    ("words: {stopword: ↓{der: die}}", ["lexicon.not-a-word"]),
    ("words: {stopword: [der, ↓[die]]}", ["lexicon.not-a-word"]),
    ("governors: ↓denken", ["lexicon.not-a-list"]),
    ("modals: {required: ↓müssen}", ["lexicon.not-a-list"]),
    ("governors: [↓[denken]]", ["lexicon.not-a-cue"]),
    (
      "words: {stopword: ↓'{a,b,c,d,e}{a,b,c,d,e}{a,b,c,d,e}{a,b,c,d,e}{a,b,c,d,e}'}",
      ["lexicon.too-many-forms"]
    ),
    (
      "governors: [↓'{a,b,c,d,e}{a,b,c,d,e}{a,b,c,d,e}{a,b,c,d,e}{a,b,c,d,e}']",
      ["lexicon.too-many-forms"]
    ),
    ("governors: [↓'don’t forget to']", ["lexicon.inner-apostrophe"]),
    ("words: {negation: ↓don't}", ["lexicon.inner-apostrophe"]),
    ("governors: [↓'']", ["lexicon.not-a-cue"]),
    ("governors: [↓{cues: denken}]", ["lexicon.not-a-cue"]),
    ("governors: [↓'* denken']", ["lexicon.cue-starts-open"]),
    ("governors: [↓'# mal']", ["lexicon.cue-starts-open"]),
    ("conjugations: [↓{infinitive: en, gerund: end}]", ["lexicon.not-a-conjugation"]),
    ("conjugations: [↓en]", ["lexicon.not-a-conjugation"]),
  ])
  func `a mistake is told where it stands`(line: String, rules: [String]) throws {
    let parts = line.split(separator: "↓", omittingEmptySubsequences: false).map(String.init)
    let expected = rules.map { "2:\(parts[0].count + 1) \($0)" }
    #expect(rejections("language: de\n\(parts.joined())\n") == expected)
  }

  @Test func `all mistakes are told at once`() {
    let found = rejections("language: de\nwrods: x\nmodals: y\ngovernors: z\n")
    #expect(
      found.sorted() == [
        "2:1 lexicon.unknown-key", "3:9 lexicon.not-a-mapping", "4:12 lexicon.not-a-list",
      ])
  }

  @Test(arguments: ["words: {}", "language: [de]", "- de", "de"])
  func `a lexicon names its language`(text: String) {
    #expect(rejections(text) == ["1:1 lexicon.no-language"])
  }

  @Test func `an empty file names no language`() {
    #expect(rejections("").map { $0.split(separator: " ").last } == ["lexicon.no-language"])
  }

  @Test(arguments: [
    ("words: {", "3:1 lexicon.syntax"), ("words: {}\nwords: {}", "2:1 lexicon.duplicate-key"),
    ("words: {adverb: a, adverb: b}", "2:9 lexicon.duplicate-key"),
  ])
  func `what is no YAML is told where it stands`(lines: String, mistake: String) {
    #expect(rejections("language: de\n\(lines)\n") == [mistake])
  }

  @Test func `a file that is too large is not read`() {
    let text = "language: de\n" + String(repeating: "#", count: 1 << 20)
    #expect(rejections(text).map { $0.split(separator: " ").last } == ["lexicon.too-large"])
  }

  @Test(arguments: [
    "conjugations: en", "claims: {limit: [{cue: eins, value: x}]}",
    "claims: {limit: [{cue: eins, valeu: 1}]}", "words: {stopword: 'd{er'}",
    "verbs: {click: klicken/klickt/klickend/geklickt}", "governors: ['|']",
  ])
  func `mistakes that pass in silence`(line: String) {
    withKnownIssue("“\(line)” is accepted") {
      #expect(rejections("language: de\n\(line)\n") != [])
    }
  }

  private func compile(_ text: String, by lexicon: Lexicon) throws -> Runbook {
    RunbookCompiler(lexicons: [lexicon])
      .compile(try GuideParser.parse(SourceFile(path: "guide.md", text: text)))
  }

  /// The diagnostics of a lexicon as "line:column rule"; none for one that is accepted.
  private func rejections(_ text: String) -> [String] {
    do {
      _ = try LexiconFile.read(SourceFile(path: "lexicon.yaml", text: text))
      return []
    } catch {
      return error.diagnostics.map { diagnostic in
        let place = diagnostic.location.map { "\($0.line):\($0.column) " } ?? ""
        return place + diagnostic.rule
      }
    }
  }
}
