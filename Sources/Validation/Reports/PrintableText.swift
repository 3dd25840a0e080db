/// Text that comes from guides, fit to be shown: it steers no terminal and hides no direction.
enum PrintableText {
  /// Replaces control characters but the line feed; a tab becomes a blank, and characters that change the
  /// direction of a text go.
  static func clean(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0.value != 0x0A && !isPrintable($0) }) else {
      return text
    }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let replacement = scalar.value == 0x0A ? scalar : printable(scalar) {
        result.append(replacement)
      }
    }
    return String(result)
  }

  /// The same on one line: line ends become blanks.
  static func line(_ text: String) -> String {
    let text = clean(text)
    guard text.utf8.contains(0x0A) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(scalar.value == 0x0A ? " " : scalar) }
    return String(result)
  }

  /// What stands for a character on one line; nil for nothing.
  static func printable(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x09, 0x0A, 0x2028, 0x2029: " "
    case 0x00..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: "\u{FFFD}"
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: nil
    default: scalar
    }
  }

  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    (0x20..<0x7F).contains(scalar.value) || printable(scalar) == scalar
  }
}
