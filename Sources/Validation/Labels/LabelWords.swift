/// Folded labels word by word.
enum LabelWords {
  /// The words of a folded label: what blanks divide, and after elisions: "l'option" is "l'" and
  /// "option".
  static func words(_ folded: String) -> [String] {
    var words: [String] = []
    for part in folded.utf8.split(separator: UInt8(ascii: " ")) {
      var rest = part
      while let end = rest.firstIndex(of: UInt8(ascii: "'")), rest.index(after: end) < rest.endIndex
      {
        words.append(String(decoding: rest[...end], as: UTF8.self))
        rest = rest[rest.index(after: end)...]
      }
      words.append(String(decoding: rest, as: UTF8.self))
    }
    return words
  }

  /// Whether one of two labels becomes the other when a word is replaced, put in or left out.
  static func differInOneWord(_ left: [String], _ right: [String]) -> Bool {
    let longest = max(left.count, right.count)
    let shortest = min(left.count, right.count)
    guard longest - shortest <= 1 else { return false }
    var begin = 0
    while begin < shortest, left[begin] == right[begin] { begin += 1 }
    guard begin < longest else { return false }
    var end = 0
    while end < shortest - begin, left[left.count - 1 - end] == right[right.count - 1 - end] {
      end += 1
    }
    return longest - begin - end == 1
  }

  /// The letters and digits of a folded label, without what divides them.
  static func squeezed(_ folded: String) -> String {
    String(String.UnicodeScalarView(folded.unicodeScalars.filter(isWordPart)))
  }

  /// A folded label without the signs before its first and after its last word: "+ Ajouter".
  static func bare(_ folded: String) -> String {
    var scalars = folded.unicodeScalars[...]
    while let first = scalars.first, !isWordPart(first) { scalars.removeFirst() }
    while let last = scalars.last, !isWordPart(last) { scalars.removeLast() }
    return String(scalars)
  }

  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}
