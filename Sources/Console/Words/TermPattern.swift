/// The words by which a guide describes something, as they are found in a sentence.
///
/// Words match folded and whole. `…` stands for up to five words between: "mettre … hors tension".
struct TermPattern: Hashable, Sendable {
  private static let longestGap = 5
  private let parts: [[String]]
  /// The number of letters that the pattern tells: of several, the longest says most.
  let weight: Int

  init(_ text: String) {
    parts = text.split(separator: "…").map { Folding.words(String($0)) }.filter { !$0.isEmpty }
    weight = parts.joined().reduce(0) { $0 + $1.count }
  }

  /// Whether the pattern occurs in a text's folded words.
  func occurs(in words: [String]) -> Bool {
    guard let first = parts.first else { return false }
    return words.indices.contains { start in
      Self.matches(first, words, at: start)
        && follows(part: 1, from: start + first.count, in: words)
    }
  }

  private func follows(part index: Int, from start: Int, in words: [String]) -> Bool {
    guard index < parts.count else { return true }
    return (start...start + Self.longestGap).contains { position in
      Self.matches(parts[index], words, at: position)
        && follows(part: index + 1, from: position + parts[index].count, in: words)
    }
  }

  private static func matches(_ part: [String], _ words: [String], at start: Int) -> Bool {
    start + part.count <= words.count && words[start..<start + part.count].elementsEqual(part)
  }
}
