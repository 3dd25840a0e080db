import Diagnostics
import Testing
import Validation

@Suite struct RuleSelectionTests {
  private static func ids(
    _ settings: [String: RuleSetting] = [:], only: [String] = [], without: [String] = []
  ) -> [String] {
    RuleSelection(TestRules.all, settings: settings, only: only, without: without).rules.map {
      type(of: $0).description.id
    }
  }

  @Test func `without settings those look that are on by default`() {
    #expect(Self.ids() == ["word.bad", "line.first", "line.none"])
  }

  @Test func `an id goes before a topic, a topic before a family`() {
    #expect(Self.ids(["form": .off]) == ["line.none"])
    #expect(Self.ids(["form": .off, "word.*": .on]) == ["word.bad", "word.worse", "line.none"])
    #expect(
      Self.ids(["form": .off, "word.*": .on, "word.worse": .off]) == ["word.bad", "line.none"])
    #expect(Self.ids(["labels": .severity(.error)]).contains("word.worse"))
  }

  @Test func `only the rules asked for look, even those that are off`() {
    #expect(Self.ids(only: ["word.worse"]) == ["word.worse"])
    #expect(Self.ids(["word.bad": .off], only: ["word.*"]) == ["word.bad", "word.worse"])
    #expect(Self.ids(only: ["form"]) == ["word.bad", "line.first"])
    #expect(Self.ids(only: ["word.*"], without: ["word.bad"]) == ["word.worse"])
    #expect(Self.ids(["word.bad": .on], without: ["form"]) == ["line.none"])
  }

  @Test func `findings get the severity that was set`() throws {
    let examination = try TestRules.examination("Fine.\n\nbad\n")
    func severities(_ settings: [String: RuleSetting], only: [String] = []) -> [String: Severity] {
      let validator = Validator(
        RuleSelection(TestRules.all, settings: settings, only: only))
      return Dictionary(
        validator.findings(in: examination).map { ($0.rule, $0.severity) }, uniquingKeysWith: { $1 }
      )
    }
    #expect(severities([:]) == ["word.bad": .error, "line.first": .warning, "line.none": .note])
    #expect(severities(["word.bad": .severity(.note)])["word.bad"] == .note)
    #expect(
      severities(["word.*": .severity(.warning)]) == [
        "word.bad": .warning, "word.worse": .warning, "line.first": .warning, "line.none": .note,
      ])
    #expect(
      severities(["word.worse": .severity(.error)], only: ["word.worse"]) == [
        "word.worse": .error
      ])
  }

  @Test func `names are ids, topics and families`() {
    let names = RuleNames(TestRules.all)
    for name in ["word.bad", "word.*", "line.*", "form", "labels", "drift"] {
      #expect(names.contains(name), "\(name)")
    }
    for name in ["word", "bad", "*", ".*", "other.*", "routes", "", "word.bad "] {
      #expect(!names.contains(name), "\(name): no rule of the catalogue has it")
    }
  }

  @Test(arguments: [
    ("word.bat", "word.bad"), ("wrod.bad", "word.bad"), ("bad", "word.bad"),
    ("worse", "word.worse"),
    ("frist", "line.first"), ("from", "form"), ("drifts", "drift"),
  ])
  func `the nearest name is proposed`(_ misspelt: String, _ meant: String) {
    #expect(RuleNames(TestRules.all).nearest(to: misspelt) == meant)
  }

  @Test func `nothing is proposed for a name that is near to none`() {
    let names = RuleNames(TestRules.all)
    #expect(names.nearest(to: "something.else-altogether") == nil)
    #expect(names.nearest(to: String(repeating: "word.bad", count: 1_000)) == nil)
    #expect(names.nearestRule(to: "form") == nil, "a family is no rule")
  }
}
