import Diagnostics
import GuideMarkdown
import Testing
import Validation
import Values

/// The examples of the rules about comments, which find something only together with all findings and a date.
@Suite struct SuppressionRulesTests {
  static let ids = ["ignore.malformed", "ignore.expired", "ignore.unused"]

  @Test(arguments: ids)
  func `the failing example fails where it is marked, the passing one passes`(id: String) throws {
    let rule = try #require(
      RuleCatalogue.all.map { type(of: $0).description }.first { $0.id == id },
      "RuleCatalogue.all holds SuppressionRules.all")
    let marked = rule.failing.guide.split(separator: "\n", omittingEmptySubsequences: false)
    let expected = marked.indices.filter { marked[$0].contains("↓") }.map { $0 + 1 }
    #expect(!expected.isEmpty)
    #expect(try Self.lines(of: id, in: rule.failing) == expected)
    #expect(try Self.lines(of: id, in: rule.passing) == [])
  }

  /// The lines in which a rule finds something.
  private static func lines(of id: String, in example: RuleExample) throws -> [Int] {
    let guide = example.guide.replacing("↓", with: "")
    let document = try GuideParser.parse(SourceFile(path: example.path, text: guide))
    let suppressions = Suppressions(document)
    let today = try #require(Instant(iso8601: "2026-11-27T00:00:00Z"))
    return suppressions.apply(to: suppressions.malformed, today: today).kept
      .filter { $0.rule == id }.compactMap { $0.place.region?.start.line }
  }
}
