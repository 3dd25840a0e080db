import Diagnostics
import RunbookCompiler
import RunbookModel
import Testing
import Values

@Suite struct LanguageWordsTests {
  private func words(_ text: String) throws -> LanguageWords {
    try LexiconFile.read(SourceFile(path: "lexicon.yaml", text: text)).words
  }

  @Test func `a language alone has no words besides`() throws {
    #expect(try words("language: nl\n") == LanguageWords(language: "nl"))
  }

  @Test func `units of time are measures too, and come in the lexicon's order`() throws {
    let words = try words(
      """
      language: nl
      units: {hour: uur, day: "dag{,en}"}
      measures: {week: "we{ek,ken}", EUR: euro}
      """)
    #expect(
      words.measures.map(\.word) == ["uur", "dag", "dagen", "week", "weken", "euro"])
    #expect(
      words.measures.map(\.unit) == [
        .known(.hour), .known(.day), .known(.day), .known(.week), .known(.week), .currency("EUR"),
      ])
  }

  @Test(arguments: [(",", " ", true, true), (".", ",", false, false), (",", ".", true, false)])
  func `figures are written as the lexicon says`(
    decimal: String, group: String, hasDecimalComma: Bool, groupsByBlank: Bool
  ) throws {
    let numerals = try words(
      """
      language: nl
      numerals: {decimalSeparator: "\(decimal)", groupSeparator: "\(group)"}
      """
    ).numerals
    #expect(numerals.hasDecimalComma == hasDecimalComma)
    #expect(numerals.groupsByBlank == groupsByBlank)
  }

  @Test func `lists of words are kept as they are written`() throws {
    let words = try words(
      """
      language: nl
      numerals: {ordinals: e, references: [Stap, Deel]}
      labels: {joining: een de, endings: en}
      headings: {steps: stap, methods: methode, parts: bis, numberSigns: nr}
      placeholders: {possessives: uw, fillers: uw de}
      """)
    #expect(WordList.allCases.allSatisfy { !words[$0].isEmpty })
    #expect(words[.references] == ["Stap", "Deel"])
    #expect(words[.fillers] == ["uw", "de"])
  }

  @Test func `a vague length of time lies between two`() throws {
    let words = try words(
      """
      language: nl
      durations:
        - {terms: [enkele minuten, een paar minuten], atLeast: PT1M, atMost: PT59M}
      """)
    #expect(
      words.durations == [
        LanguageWords.VagueDuration(
          phrases: ["enkele minuten", "een paar minuten"], atLeast: CalendarDuration(minutes: 1),
          atMost: CalendarDuration(minutes: 59))
      ])
  }

  @Test(arguments: GuideLanguage.allCases)
  func `the program's lexicons tell everything that may be told`(language: GuideLanguage) throws {
    let words = try language.lexicon.words
    let optional: Set<WordList> = [.parts, .numberSigns]
    #expect(WordList.allCases.allSatisfy { !words[$0].isEmpty || optional.contains($0) })
    let units = Set(words.measures.map(\.unit))
    #expect(MeasureUnit.allCases.allSatisfy { units.contains(.known($0)) })
    #expect(words.durations.count == 4)
  }
}
