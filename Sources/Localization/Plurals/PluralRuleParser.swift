extension PluralRule {
  /// Reads a rule, without its samples (from `@` on); nil when it is not one.
  package init?(_ text: String) {
    var parser = PluralRuleParser(text)
    guard let alternatives = parser.parse() else { return nil }
    self.alternatives = alternatives
  }
}

/// Reads relations, `operand ['%' value] ('=' | '!=') ranges`, joined by `and` and then by `or`.
private struct PluralRuleParser {
  private var rest: Substring.UTF8View

  init(_ text: String) {
    rest = text.utf8.prefix { $0 != UInt8(ascii: "@") }
  }

  mutating func parse() -> [[PluralRule.Relation]]? {
    var alternatives: [[PluralRule.Relation]] = []
    repeat {
      var relations: [PluralRule.Relation] = []
      repeat {
        guard let relation = relation() else { return nil }
        relations.append(relation)
      } while take("and")
      alternatives.append(relations)
    } while take("or")
    skipSpaces()
    return rest.isEmpty ? alternatives : nil
  }

  private mutating func relation() -> PluralRule.Relation? {
    skipSpaces()
    guard let letter = rest.popFirst(),
      let operand = PluralRule.Operand(rawValue: String(UnicodeScalar(letter)))
    else { return nil }
    var modulus: UInt?
    if take("%") {
      guard let divisor = number(), divisor > 0 else { return nil }
      modulus = divisor
    }
    let isNegated = take("!=")
    guard isNegated || take("=") else { return nil }
    var ranges: [ClosedRange<UInt>] = []
    repeat {
      guard let low = number() else { return nil }
      var high = low
      if take("..") {
        guard let end = number(), end >= low else { return nil }
        high = end
      }
      ranges.append(low...high)
    } while take(",")
    return PluralRule.Relation(
      operand: operand, modulus: modulus, isNegated: isNegated, ranges: ranges)
  }

  private mutating func number() -> UInt? {
    skipSpaces()
    let digits = rest.prefix { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
    rest = rest[digits.endIndex...]
    return UInt(Substring(digits))
  }

  private mutating func take(_ token: String) -> Bool {
    skipSpaces()
    let bytes = token.utf8
    guard rest.starts(with: bytes) else { return false }
    rest = rest.dropFirst(bytes.count)
    return true
  }

  private mutating func skipSpaces() {
    rest = rest.drop { $0 == 0x20 || 0x09...0x0D ~= $0 }
  }
}
