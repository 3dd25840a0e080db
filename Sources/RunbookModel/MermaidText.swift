/// Text that stands in a mermaid diagram for itself, whatever it says.
///
/// Only letters, digits, blanks and some harmless punctuation stay; anything else becomes an entity
/// code of mermaid's (`#34;`), of which no part of its syntax, of the Markdown in its labels or of
/// HTML can be made. Inside, mermaid writes an entity as `ﬂ°34¶ß`; no `°`, no `¶` stays either.
enum MermaidText {
  /// Escapes a text for a label between double quotes.
  ///
  /// Backticks around labels are left out, runs of white space are one space; what is longer than the
  /// limit in characters ends with "…".
  static func label(_ text: String, limit: Int) -> String {
    let words = text.filter { $0 != "`" }.split(whereSeparator: isBlank).joined(separator: " ")
    return escape(shorten(words, to: limit))
  }

  private static func isBlank(_ character: Character) -> Bool {
    character.isWhitespace && character != "\u{A0}" && character != "\u{202F}"
  }

  /// Cuts a text after a word where possible.
  private static func shorten(_ text: String, to limit: Int) -> String {
    guard text.count > limit else { return text }
    let head = text.prefix(limit - 1)
    let cut = head.lastIndex(of: " ") ?? head.endIndex
    return head[..<cut] + "…"
  }

  private static func escape(_ text: String) -> String {
    var result = ""
    var previous: Unicode.Scalar = " "
    var scalars = Array(text.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      if isPlain(scalar, after: previous, before: scalars.first) {
        result.unicodeScalars.append(scalar)
      } else if !isInvisible(scalar) {
        result += "#\(scalar.value);"
      }
      previous = scalar
    }
    return result
  }

  private static func isPlain(
    _ scalar: Unicode.Scalar, after previous: Unicode.Scalar, before next: Unicode.Scalar?
  ) -> Bool {
    switch scalar {
    case " ", "\u{A0}", "\u{202F}", ",", "’", "'", "«", "»", "…", "·", "–": true
    // Not "1. ", which would begin a list.
    case ".": isWord(previous) && (!isDigit(previous) || next.map(isWord) == true)
    // Not "--", which is an edge.
    case "-": isWord(previous) && next.map(isWord) == true
    // A mark after an entity would join its semicolon.
    default: isLetterOrDigit(scalar) || isMark(scalar) && isWord(previous)
    }
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    isLetterOrDigit(scalar) || isMark(scalar)
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber:
      true
    default: false
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark: true
    default: false
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .decimalNumber
  }

  /// Whether a character only steers how others are shown: controls, changes of direction.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned,
      .privateUse:
      true
    default: false
    }
  }
}
