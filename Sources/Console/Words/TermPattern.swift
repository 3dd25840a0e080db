/// The words by which a guide describes something, as they are found in a sentence.
///
/// Words match folded and whole. `…` stands for up to five words between: "mettre … hors tension".
struct TermPattern: Hashable, Sendable {
  private static let longestGap = 5
  private let parts: [FoldedWords]
  private let mask: UInt64
  /// The number of letters that the pattern tells: of several, the longest says most.
  let weight: Int

  init(_ text: String) {
    parts = text.split(separator: "…").map { FoldedWords(String($0)) }.filter { !$0.isEmpty }
    mask = parts.reduce(0) { $0 | $1.mask }
    weight = parts.reduce(0) { $1.texts.reduce($0) { $0 + $1.count } }
  }

  /// Whether the pattern occurs in a text's words.
  func occurs(in words: FoldedWords) -> Bool {
    // Most patterns have a word that the text has not.
    guard mask & ~words.mask == 0, let first = parts.first else { return false }
    return words.texts.indices.contains { start in
      words.holds(first, at: start)
        && follows(part: 1, from: start + first.texts.count, in: words)
    }
  }

  private func follows(part index: Int, from start: Int, in words: FoldedWords) -> Bool {
    guard index < parts.count else { return true }
    return (start...start + Self.longestGap).contains { position in
      words.holds(parts[index], at: position)
        && follows(part: index + 1, from: position + parts[index].texts.count, in: words)
    }
  }
}
