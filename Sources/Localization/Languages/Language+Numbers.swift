package import Values

extension Language {
  /// A whole number in groups of three digits.
  package func format(_ number: Int) -> String {
    (number < 0 ? numbers.minus : "") + grouped(number.magnitude)
  }

  /// An amount with two decimals and its currency's symbol, or its code where it has none.
  package func format(_ amount: Money) -> String {
    let cents = amount.hundredths.magnitude % 100
    let digits =
      grouped(amount.hundredths.magnitude / 100) + numbers.decimalSeparator
      + (cents < 10 ? "0" : "") + String(cents)
    let symbol = money.symbols[amount.currency]
    let text = MessageTemplate(symbol == nil ? money.withCode : money.withSymbol).filled(with: [
      "amount": digits, "symbol": symbol ?? "", "code": amount.currency,
    ])
    return (amount.hundredths < 0 ? numbers.minus : "") + text
  }

  /// Several texts as one: "a, b et c".
  package func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: lists.separator) + lists.lastSeparator + last
  }

  /// A text between the language's quotation marks.
  package func quoted(_ text: String) -> String {
    quotes.opening + text + quotes.closing
  }

  private func grouped(_ magnitude: UInt) -> String {
    let digits = String(magnitude)
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { result += numbers.groupSeparator }
      result.append(digit)
    }
    return result
  }
}
