/// The plural forms of a language: the first category whose rule holds, else `other`.
package struct PluralRules: Hashable, Sendable {
  /// In the order of CLDR's categories, without `other`.
  let rules: [Case]

  struct Case: Hashable, Sendable {
    var category: PluralCategory
    var rule: PluralRule
  }

  package init(_ rules: [PluralCategory: PluralRule]) {
    self.rules = PluralCategory.allCases.compactMap { category in
      rules[category].map { Case(category: category, rule: $0) }
    }
  }

  package func category(for operands: PluralOperands) -> PluralCategory {
    rules.first { $0.rule.holds(for: operands) }?.category ?? .other
  }

  package func category(for number: Int) -> PluralCategory {
    category(for: PluralOperands(number))
  }

  /// The categories that numbers up to a thousand take, and `other`.
  ///
  /// That is what messages count; the `many` of French is for whole millions only, and a message
  /// need not have it.
  package var everydayCategories: [PluralCategory] {
    let used = Set((0...1000).map { category(for: $0) } + [.other])
    return PluralCategory.allCases.filter(used.contains)
  }

  /// Whether one number alone takes the category, so that its form may leave out the number.
  func namesOneNumber(_ category: PluralCategory) -> Bool {
    (0...1000).count { self.category(for: $0) == category } == 1
  }
}
