/// The condition under which a number takes a plural form, in CLDR's syntax (UTS #35, part 3).
///
/// Example: `e = 0 and i != 0 and i % 1000000 = 0 and v = 0 or e != 0..5`.
package struct PluralRule: Hashable, Sendable {
  /// Holds when all relations of one of the groups hold.
  let alternatives: [[Relation]]

  enum Operand: String, Hashable, Sendable {
    case n, i, v, w, f, t, c, e
  }

  struct Relation: Hashable, Sendable {
    var operand: Operand
    /// The divisor of `% 100`.
    var modulus: UInt?
    /// True for `!=`.
    var isNegated: Bool
    var ranges: [ClosedRange<UInt>]

    func holds(for operands: PluralOperands) -> Bool {
      var value = operands[operand]
      if let modulus { value %= modulus }
      return ranges.contains { $0.contains(value) } != isNegated
    }
  }

  package func holds(for operands: PluralOperands) -> Bool {
    alternatives.contains { $0.allSatisfy { $0.holds(for: operands) } }
  }
}
