/// Finds the name that a misspelt one most likely means.
enum Misspelling {
  /// The nearest of some names: a few edits away, the longer the word, the more.
  ///
  /// - Returns: The nearest name, the first of several; nil when none is near.
  static func nearest(to word: String, among names: some Sequence<String>) -> String? {
    let letters = Array(word.utf8)
    guard letters.count >= 3, letters.count <= 64 else { return nil }
    let limit = letters.count < 5 ? 1 : max(2, letters.count / 5)
    var best: (distance: Int, name: String)?
    for name in names {
      let candidate = Array(name.utf8)
      guard abs(candidate.count - letters.count) <= limit else { continue }
      let distance = distance(letters, candidate)
      guard distance <= limit, distance < best?.distance ?? .max else { continue }
      best = (distance, name)
    }
    return best?.name
  }

  /// The Levenshtein distance in bytes, with two neighbours in the wrong order as one edit.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var earlier: [Int] = []
    var previous = Array(0...right.count)
    for (index, byte) in left.enumerated() {
      var row = [index + 1]
      row.reserveCapacity(right.count + 1)
      for (column, other) in right.enumerated() {
        var edits = min(
          previous[column] + (byte == other ? 0 : 1), previous[column + 1] + 1, row[column] + 1)
        if index > 0, column > 0, byte == right[column - 1], left[index - 1] == other {
          edits = min(edits, earlier[column - 1] + 1)
        }
        row.append(edits)
      }
      earlier = previous
      previous = row
    }
    return previous[right.count]
  }
}
