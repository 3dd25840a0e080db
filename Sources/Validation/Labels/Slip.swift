/// A mistake of typing inside a word.
enum Slip {
  /// Whether two letters that changed places, one too many, one too few or another one make a word
  /// of another; the first letter is rarely mistaken, and endings differ by grammar.
  static func makes(_ word: [UInt8], of other: [UInt8]) -> Bool {
    guard word.first == other.first, abs(word.count - other.count) <= 1, word != other else {
      return false
    }
    let begin = zip(word, other).prefix { $0 == $1 }.count
    guard begin < min(word.count, other.count) else { return false }
    let (rest, otherRest) = (word[begin...], other[begin...])
    if word.count > other.count { return rest.dropFirst().elementsEqual(otherRest) }
    if word.count < other.count { return rest.elementsEqual(otherRest.dropFirst()) }
    if rest.dropFirst().elementsEqual(otherRest.dropFirst()) { return rest.count > 1 }
    guard rest.count > 1 else { return false }
    return rest[begin] == otherRest[begin + 1] && rest[begin + 1] == otherRest[begin]
      && rest.dropFirst(2).elementsEqual(otherRest.dropFirst(2))
  }
}
