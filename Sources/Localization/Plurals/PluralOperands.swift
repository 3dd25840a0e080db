/// What a plural rule can ask of a number: the operands of UTS #35 for whole numbers.
///
/// `v`, `w`, `f` and `t` count or hold fraction digits, of which a whole number has none.
package struct PluralOperands: Hashable, Sendable {
  /// `n` and `i`.
  package var integer: UInt
  /// `e` and `c`: the power of ten that is written as a word or a letter, 6 in "2 millions".
  package var exponent: UInt

  package init(_ number: Int, exponent: UInt = 0) {
    integer = number.magnitude
    self.exponent = exponent
  }

  subscript(operand: PluralRule.Operand) -> UInt {
    switch operand {
    case .n, .i: integer
    case .v, .w, .f, .t: 0
    case .c, .e: exponent
    }
  }
}
