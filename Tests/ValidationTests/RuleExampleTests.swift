import Diagnostics
import Foundation
import Testing
import Validation
import Values

/// Every rule is shown by a guide that passes and one that fails: the documentation must be true.
struct RuleExampleTests {
  static let rules = RuleCatalogue.all.map { type(of: $0).description.id }

  @Test(arguments: rules)
  func `the passing guide of a rule passes`(id: String) throws {
    let rule = try #require(RuleCatalogue.all.first { type(of: $0).description.id == id })
    let example = type(of: rule).description.passing
    let lines = try Self.lines(of: rule, in: example, guide: example.guide)
    #expect(lines.isEmpty, "\(id) finds something in its passing guide")
  }

  @Test(arguments: rules)
  func `the failing guide of a rule fails where it is marked`(id: String) throws {
    let rule = try #require(RuleCatalogue.all.first { type(of: $0).description.id == id })
    let example = type(of: rule).description.failing
    let (guide, marks) = Self.marks(in: example.guide)
    #expect(!marks.isEmpty, "no place is marked in the failing guide of \(id)")
    let lines = try Self.lines(of: rule, in: example, guide: guide)
    #expect(lines == marks)
  }

  @Test func `every rule has an id of its own`() {
    #expect(Set(Self.rules).count == Self.rules.count)
  }

  /// Where the rule's findings begin.
  private static func lines(
    of rule: any Rule, in example: RuleExample, guide: String
  ) throws -> [Diagnostics.SourceLocation] {
    let family = type(of: rule).description.family
    let examination = try Examining.examination(
      SourceFile(path: example.path, text: guide), example: example, families: [family])
    var findings = rule.findings(in: examination)
    if family == .suppressions {
      let all = RuleCatalogue.all.flatMap { $0.findings(in: examination) }
      let today = try #require(Instant(iso8601: "2026-01-01T00:00:00Z"))
      findings = Suppressions(examination.document).apply(
        to: all, today: today, rules: Set(rules)
      ).kept.filter { $0.rule == type(of: rule).description.id }
    }
    return Set(findings.compactMap { $0.place.region?.start }).sorted()
  }

  /// A guide without its marks, and the places before which they stood.
  private static func marks(in text: String) -> (guide: String, marks: [Diagnostics.SourceLocation])
  {
    var guide = ""
    var offsets: [Int] = []
    for character in text {
      if character == "↓" { offsets.append(guide.utf8.count) } else { guide.append(character) }
    }
    let source = SourceFile(path: "guide.md", text: guide)
    return (guide, offsets.map { source.location(at: $0) })
  }
}
