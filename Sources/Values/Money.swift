/// An amount of money in hundredths of its currency (`1234` is 12.34), never a floating-point number.
package struct Money: Hashable, Sendable {
  package var hundredths: Int
  /// ISO 4217, as `EUR`.
  package var currency: String

  package init(hundredths: Int, currency: String) {
    self.hundredths = hundredths
    self.currency = currency
  }

  /// The amount with a decimal point and the currency's code, for machines: `12.34 EUR`.
  package var code: String {
    let amount = abs(hundredths)
    let cents = amount % 100
    return
      "\(hundredths < 0 ? "-" : "")\(amount / 100).\(cents < 10 ? "0" : "")\(cents) \(currency)"
  }
}
