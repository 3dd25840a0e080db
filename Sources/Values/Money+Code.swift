extension Money {
  /// Reads what `code` writes: `12.34 EUR`, `-3.00 EUR`.
  package init?(code: String) {
    let parts = code.split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[1].isEmpty else { return nil }
    let isNegative = parts[0].first == "-"
    let digits = (isNegative ? parts[0].dropFirst() : parts[0]).split(
      separator: ".", omittingEmptySubsequences: false)
    guard digits.count == 2, digits[1].utf8.count == 2,
      digits.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { 48...57 ~= $0 } }),
      let hundredths = Int(digits[0] + digits[1])
    else { return nil }
    self.init(hundredths: isNegative ? -hundredths : hundredths, currency: String(parts[1]))
  }
}
