/// Finds the name that a misspelt one most likely means.
enum Spelling {
  /// The nearest of the names, at most two edits away and closer than half the word; nil when none
  /// is.
  static func nearest(to word: String, among names: Set<String>) -> String? {
    let letters = Array(word.utf8)
    guard letters.count >= 3, letters.count <= 32 else { return nil }
    let limit = letters.count < 5 ? 1 : 2
    var best: (distance: Int, name: String)?
    for name in names {
      let candidate = Array(name.utf8)
      guard abs(candidate.count - letters.count) <= limit else { continue }
      let distance = distance(letters, candidate)
      guard distance <= limit else { continue }
      if let found = best, (found.distance, found.name) <= (distance, name) { continue }
      best = (distance, name)
    }
    return best?.name
  }

  /// The Levenshtein distance, in bytes.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var row = Array(0...right.count)
    for (index, byte) in left.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for (column, other) in right.enumerated() {
        let substitution = diagonal + (byte == other ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(substitution, diagonal + 1, row[column] + 1)
      }
    }
    return row[right.count]
  }
}
