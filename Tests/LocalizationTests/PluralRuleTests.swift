import Localization
import Testing

@Suite struct PluralRuleTests {
  /// Rules and samples of CLDR 44.
  @Test(arguments: [
    ("i = 1 and v = 0", [1], [0, 2, 11, 101]),
    ("i = 0,1", [0, 1], [2, 10, 1_000_000]),
    ("n % 10 = 1 and n % 100 != 11", [1, 21, 101, 1001], [0, 11, 111, 2]),
    ("v = 0 and i % 10 = 2..4 and i % 100 != 12..14", [2, 3, 4, 22, 104], [5, 12, 13, 112]),
    ("n % 100 = 3..10", [3, 10, 103, 1010], [0, 2, 11, 100]),
    ("n = 0 or n % 100 = 2..10", [0, 2, 10, 102], [1, 11, 101]),
    ("n != 0 and n % 1000000 = 0", [1_000_000, 3_000_000], [0, 1, 1_000_001]),
    ("n = 1,3..5,9", [1, 3, 4, 5, 9], [0, 2, 6, 8, 10]),
    ("  i=1  and v=0 @integer 1 @decimal 1.0", [1], [0]),
  ])
  func `a rule holds for its samples only`(rule: String, matching: [Int], others: [Int]) throws {
    let rule = try #require(PluralRule(rule))
    for number in matching { #expect(rule.holds(for: PluralOperands(number)), "\(number)") }
    for number in others { #expect(!rule.holds(for: PluralOperands(number)), "\(number)") }
  }

  @Test(arguments: [
    "", "@integer 1", "i", "i =", "i = a", "x = 1", "i = 1 and", "or i = 1", "i % 0 = 1",
    "i = 5..2",
    "i = 1 2", "i == 1", "i % = 1", "i = 99999999999999999999", "i = 1,", "i ! = 1", "1 = i",
  ])
  func `what is no rule is none`(text: String) {
    #expect(PluralRule(text) == nil)
  }

  @Test func `French takes one, many and other`() throws {
    let french = try Language(repositoryFile("locales/fr/language.yaml")).plurals
    #expect([0, 1, -1].allSatisfy { french.category(for: $0) == .one })
    #expect([2, 17, 1000, 999_999, 1_000_001].allSatisfy { french.category(for: $0) == .other })
    #expect([1_000_000, 2_000_000].allSatisfy { french.category(for: $0) == .many })
    #expect(french.category(for: PluralOperands(2_000_000, exponent: 6)) == .many)
    #expect(french.category(for: PluralOperands(1200, exponent: 3)) == .other)
    #expect(french.everydayCategories == [.one, .other])
  }

  @Test func `English takes one and other`() throws {
    let english = try Language(repositoryFile("locales/en/language.yaml")).plurals
    #expect([1, -1].allSatisfy { english.category(for: $0) == .one })
    #expect([0, 2, 11, 1_000_000, .min, .max].allSatisfy { english.category(for: $0) == .other })
    #expect(english.everydayCategories == [.one, .other])
  }
}
