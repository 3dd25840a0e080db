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

  private static let words: [String: Counted] = [
    "etape": .step, "step": .step, "methode": .method, "method": .method,
  ]
  private static let parts: Set<String> = ["bis", "ter"]

  /// nil for a heading that counts no step.
  init?(_ text: String) {
    let words = FoldedText.words(String(text.prefix(60)))
    guard let first = words.first, let counted = Self.words[first] else { return nil }
    self.counted = counted
    // "Étape n°2" folds to "etape", "n", "2".
    let rest = words.dropFirst(words.dropFirst().first == "n" ? 2 : 1)
    guard let word = rest.first, let digit = word.first, digit.isASCII, digit.isNumber else {
      return nil
    }
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    guard let number = Int(digits), number < 1000 else { return nil }
    self.number = number
    isPart =
      digits.count < word.count || Self.parts.contains(rest.dropFirst().first ?? "")
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
