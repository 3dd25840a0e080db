/// Folding of names for comparison: what typography and guides vary is made equal.
///
/// Lower case, no accents, straight apostrophes, no quotation marks, single plain spaces, three dots
/// for an ellipsis, and neither a colon nor an ellipsis at the end.
package enum Folding {
  package static func folded(_ text: String) -> String {
    var output = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { append(scalar, to: &output) }
    return trimmed(String(output))
  }

  private static func append(_ scalar: Unicode.Scalar, to output: inout String.UnicodeScalarView) {
    switch scalar {
    case "a"..."z", "0"..."9": output.append(scalar)
    case "A"..."Z": output.append(Unicode.Scalar(UInt8(scalar.value) | 0x20))
    case "\u{2018}", "\u{2019}", "\u{02BC}": output.append("'")
    case "\"", "`", "\u{AB}", "\u{BB}", "\u{2039}", "\u{203A}", "\u{201C}", "\u{201D}", "\u{201E}":
      break
    case "\u{2026}": output.append(contentsOf: "...".unicodeScalars)
    case _ where isBlank(scalar):
      if output.last != " " { output.append(" ") }
    // What is left of ASCII has no other form.
    case _ where scalar.isASCII: output.append(scalar)
    case _ where scalar.properties.generalCategory == .nonspacingMark: break
    default: output.append(contentsOf: letters(of: scalar))
    }
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? scalar == " " || "\t"..."\r" ~= scalar : scalar.properties.isWhitespace
  }

  /// The letters without marks, told by the character's Unicode name: "é" is "E WITH ACUTE".
  private static func letters(of scalar: Unicode.Scalar) -> String.UnicodeScalarView {
    let lowercase = scalar.properties.lowercaseMapping.unicodeScalars
    guard !scalar.isASCII, let letter = lowercase.first, let name = letter.properties.name else {
      return lowercase
    }
    for prefix in ["LATIN SMALL LETTER ", "LATIN SMALL LIGATURE "] where name.hasPrefix(prefix) {
      let words = name.dropFirst(prefix.count).split(separator: " ")
      let isMarked = words.count == 1 || words[1] == "WITH"
      guard isMarked, let base = words.first, base.count <= 2 else { continue }
      return base.lowercased().unicodeScalars
    }
    return lowercase
  }

  private static func trimmed(_ text: String) -> String {
    var text = Substring(text)
    while text.first == " " { text.removeFirst() }
    while let last = text.last {
      if last == " " || last == ":" {
        text.removeLast()
      } else if text.hasSuffix("..."), text.count > 3 {
        text.removeLast(3)
      } else {
        break
      }
    }
    return String(text)
  }
}
