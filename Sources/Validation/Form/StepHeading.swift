/// The number in a heading that counts its step, or one of several ways: "Étape 2 : …", "Step 3.1",
/// "Méthode 1".
struct StepHeading {
  /// What is counted.
  enum Counted {
    case step, method
  }

  let counted: Counted
  let number: Int
  /// Whether something follows that makes it a part of the step: "2.1", "5a", "2 bis".
  let isPart: Bool

  /// nil for a heading that counts no step.
  init?(_ text: String, _ known: HeadingWords) {
    let words = FoldedText.words(String(text.prefix(60)))
    guard let first = words.first, let counted = known.counted(by: first) else { return nil }
    self.counted = counted
    let hasSign = words.dropFirst().first.map(known.isNumberSign) ?? false
    let rest = words.dropFirst(hasSign ? 2 : 1)
    guard let word = rest.first, let digit = word.first, digit.isASCII, digit.isNumber else {
      return nil
    }
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    guard let number = Int(digits), number < 1000 else { return nil }
    self.number = number
    isPart =
      digits.count < word.count || (rest.dropFirst().first.map(known.isPart) ?? false)
      || Self.hasDecimal(text, after: digits)
  }

  private static func hasDecimal(_ text: String, after digits: Substring) -> Bool {
    guard let start = text.firstIndex(where: { $0.isASCII && $0.isNumber }) else { return false }
    let rest = text[start...].dropFirst(digits.count)
    guard rest.first == "." || rest.first == "-", let next = rest.dropFirst().first else {
      return false
    }
    return next.isASCII && next.isNumber
  }
}
