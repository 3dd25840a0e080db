/// How often words of two languages stand in texts of which one translates the other.
struct Cooccurrence<Word: Hashable & Sendable>: Sendable {
  struct Pair: Hashable, Sendable {
    var source: Word
    var target: Word
  }

  /// The words of longer texts are left out: each would stand with too many.
  private static var mostWords: Int { 12 }

  private(set) var together: [Pair: Int] = [:]
  private(set) var sources: [Word: Int] = [:]
  private(set) var targets: [Word: Int] = [:]
  /// How many texts were counted.
  private(set) var count = 0

  /// Counts the words of texts and of their translations.
  init(_ texts: some Sequence<(source: Set<Word>, target: Set<Word>)>) {
    for (source, target) in texts {
      guard !source.isEmpty, !target.isEmpty, source.count <= Self.mostWords else { continue }
      count += 1
      for word in target { targets[word, default: 0] += 1 }
      for word in source {
        sources[word, default: 0] += 1
        for other in target { together[Pair(source: word, target: other), default: 0] += 1 }
      }
    }
  }
}
