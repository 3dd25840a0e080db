/// Texts without what typography varies: lower case, no accents.
enum FoldedText {
  /// The runs of letters and digits of a text.
  static func words(_ text: String) -> [String] {
    var words: [String] = []
    var word = ""
    for scalar in text.unicodeScalars {
      let letters = Self.letters(of: scalar)
      if letters.isEmpty, !scalar.properties.isAlphabetic, scalar.properties.numericType == nil {
        // A mark belongs to the letter before.
        if scalar.properties.generalCategory == .nonspacingMark { continue }
        if !word.isEmpty { words.append(word) }
        word = ""
      } else {
        word += letters
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  /// A scalar's letters in lower case, without marks; empty for what is no letter or digit.
  private static func letters(of scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "a"..."z", "0"..."9": return String(scalar)
    case "A"..."Z": return scalar.properties.lowercaseMapping
    case _ where scalar.isASCII: return ""
    case "œ", "Œ": return "oe"
    case "æ", "Æ": return "ae"
    default:
      guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else {
        return ""
      }
      return unmarked(scalar.properties.lowercaseMapping)
    }
  }

  /// The letter without its marks, told by the character's Unicode name: "é" is "E WITH ACUTE".
  private static func unmarked(_ letter: String) -> String {
    guard let name = letter.unicodeScalars.first?.properties.name,
      name.hasPrefix("LATIN SMALL LETTER ")
    else { return letter }
    let words = name.split(separator: " ")
    guard words.count > 4, words[4] == "WITH", words[3].count == 1 else { return letter }
    return words[3].lowercased()
  }
}
