/// Folding of names for comparison: what typography and guides vary is made equal.
///
/// Lower case, no accents, straight apostrophes, no quotation marks, single plain spaces, three dots
/// for an ellipsis, and neither a colon nor an ellipsis at the end.
package enum Folding {
  package static func folded(_ text: String) -> String {
    var output: [UInt8] = []
    output.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars { append(scalar, to: &output) }
    return String(decoding: trimmed(output), as: UTF8.self)
  }

  private static let blank = UInt8(ascii: " ")
  private static let dots = Array("...".utf8)

  private static func append(_ scalar: Unicode.Scalar, to output: inout [UInt8]) {
    switch scalar {
    case "a"..."z", "0"..."9": output.append(UInt8(scalar.value))
    case "A"..."Z": output.append(UInt8(scalar.value) | 0x20)
    case " ", "\t"..."\r", "\u{A0}":
      if output.last != blank { output.append(blank) }
    case "\u{2018}", "\u{2019}", "\u{02BC}": output.append(UInt8(ascii: "'"))
    case "\"", "`", "\u{AB}", "\u{BB}", "\u{2039}", "\u{203A}", "\u{201C}", "\u{201D}", "\u{201E}":
      break
    case "\u{2026}": output += dots
    // What is left of ASCII has no other form.
    case "\0"..."\u{7F}": output.append(UInt8(scalar.value))
    case Self.firstLatin...Self.lastLatin:
      output += latin[Int(scalar.value - Self.firstLatin.value)]
    case _ where scalar.properties.isWhitespace:
      if output.last != blank { output.append(blank) }
    case _ where scalar.properties.generalCategory == .nonspacingMark: break
    default: output += letters(of: scalar)
    }
  }

  private static let firstLatin: Unicode.Scalar = "\u{C0}"
  private static let lastLatin: Unicode.Scalar = "\u{24F}"
  /// The letters of the languages that guides are written in: to look up a character's name takes long.
  private static let latin: [[UInt8]] = (firstLatin.value...lastLatin.value).map {
    Unicode.Scalar($0).map(letters) ?? []
  }

  /// The letters without marks, told by the character's Unicode name: "é" is "E WITH ACUTE".
  private static func letters(of scalar: Unicode.Scalar) -> [UInt8] {
    let lowercase = scalar.properties.lowercaseMapping
    guard let letter = lowercase.unicodeScalars.first, let name = letter.properties.name else {
      return Array(lowercase.utf8)
    }
    for prefix in ["LATIN SMALL LETTER ", "LATIN SMALL LIGATURE "] where name.hasPrefix(prefix) {
      let words = name.dropFirst(prefix.count).split(separator: " ")
      let isMarked = words.count == 1 || words[1] == "WITH"
      guard isMarked, let base = words.first, base.count <= 2 else { continue }
      return Array(base.lowercased().utf8)
    }
    return Array(lowercase.utf8)
  }

  private static func trimmed(_ text: [UInt8]) -> ArraySlice<UInt8> {
    var text = text.drop { $0 == blank }
    while let last = text.last {
      if last == blank || last == UInt8(ascii: ":") {
        text.removeLast()
      } else if text.count > 3, text.suffix(3).elementsEqual(dots) {
        text.removeLast(3)
      } else {
        break
      }
    }
    return text
  }
}
