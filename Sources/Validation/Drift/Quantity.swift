/// A number of a text with its unit, in a form that is the same in every language.
struct Quantity: Hashable, Sendable {
  /// What is counted.
  ///
  /// Two quantities are compared only if they count the same.
  enum Dimension: Hashable, Sendable {
    /// In thousandths of milliseconds.
    case time
    /// In thousandths of months, which have no fixed length.
    case months
    /// In thousandths of bytes.
    case data
    /// In thousandths of bits a second.
    case rate
    case percent
    case money(currency: String)
    /// The number of a part of the guide ("step 3"), which each language counts for itself.
    case reference
    /// A number without a unit that is known.
    case plain

    var isMoney: Bool {
      if case .money = self { true } else { false }
    }

    var isDuration: Bool { self == .time || self == .months }
  }

  var dimension: Dimension
  /// In thousandths of the dimension's unit.
  var amount: Int
  /// As the text writes it, with its unit.
  var text: String
  /// Where it stands: bytes of the text that was read.
  var start: Int
  var end: Int

  var isWhole: Bool { amount % 1000 == 0 }

  func isEqual(_ other: Quantity) -> Bool {
    dimension == other.dimension && amount == other.amount
  }
}
