import Diagnostics
import Testing
import Validation

@Suite struct ValidatorTests {
  @Test func `findings stand in the order of the text, those about the file first`() throws {
    let examination = try TestRules.examination("bad\n\nFine.\n\nbad\n")
    let findings = Validator(RuleSelection(TestRules.all)).findings(in: examination)
    #expect(
      findings.map { "\($0.place.path):\($0.place.region?.start.line ?? 0) \($0.rule)" } == [
        "guide.md:0 line.none", "guide.md:1 line.first", "guide.md:1 word.bad",
        "guide.md:5 word.bad", "a-twin.md:1 line.none",
      ])
  }

  @Test func `it knows the rules and families that look`() {
    let validator = Validator(RuleSelection(TestRules.all, settings: ["drift": .off]))
    #expect(validator.rules == ["word.bad", "line.first"])
    #expect(validator.families == [.form])
  }

  @Test func `findings of others get their severities too, and go when their rule is off`() throws {
    let examination = try TestRules.examination("bad\n")
    let findings = WordRule().findings(in: examination)
    let selection = RuleSelection(TestRules.all, settings: ["word.bad": .severity(.note)])
    #expect(Validator(selection).configured(findings).map(\.severity) == [.note])
    let without = Validator(RuleSelection(TestRules.all, without: ["word.bad"]))
    #expect(without.configured(findings).isEmpty)
  }
}
