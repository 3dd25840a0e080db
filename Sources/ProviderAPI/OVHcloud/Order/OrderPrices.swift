import JSON
import Values

/// An amount without tax, its tax of 20 % (France), and both together.
struct OrderPrices {
  let withoutTax: Money
  let tax: Money
  let withTax: Money

  init(_ amount: Money) {
    withoutTax = amount
    // Half a hundredth rounds up.
    tax = Money(hundredths: (amount.hundredths + 2) / 5, currency: amount.currency)
    withTax = Money(hundredths: amount.hundredths + tax.hundredths, currency: amount.currency)
  }

  /// `order.OrderPrices`.
  var json: JSONValue {
    [
      "withoutTax": .price(withoutTax), "tax": .price(tax), "withTax": .price(withTax),
      "originalWithoutTax": nil, "reduction": nil,
    ]
  }
}

/// The one option that can be ordered for a VPS.
enum SnapshotOption {
  static let planCode = "option-snapshot-vps"
  static let productName = "VPS option Snapshot"
  static let duration = "P1M"
}
