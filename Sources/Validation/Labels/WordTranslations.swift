/// Words of one language with the words of another that stand for them, by their features.
///
/// Narrower than the glossary: only words that are each other's best counterpart, so that two
/// blocks that share one are alike indeed.
struct WordTranslations: Sendable {
  private static let fewestTogether = 2
  /// How much two words must occur together: Dice's coefficient.
  private static let leastAssociation = 0.3
  /// A word of more texts than one of so many is grammar.
  private static let commonness = 25

  private struct Best {
    var association: Double
    var word: UInt64
  }

  private var targets: [UInt64: UInt64] = [:]

  init(_ texts: some Sequence<(source: String, target: String)>) {
    let counts = Cooccurrence(
      texts.lazy.map { (FeatureSet.words(of: $0.source), FeatureSet.words(of: $0.target)) })
    var bestOfSource: [UInt64: Best] = [:]
    var bestOfTarget: [UInt64: Best] = [:]
    for (pair, number) in counts.together where number >= Self.fewestTogether {
      let one = counts.sources[pair.source, default: 0]
      let other = counts.targets[pair.target, default: 0]
      guard max(one, other) * Self.commonness < counts.count else { continue }
      let association = Double(2 * number) / Double(one + other)
      Self.improve(&bestOfSource[pair.source], association, pair.target)
      Self.improve(&bestOfTarget[pair.target], association, pair.source)
    }
    for (word, best) in bestOfSource
    where best.association >= Self.leastAssociation && best.word != word
      && bestOfTarget[best.word]?.word == word
    {
      targets[word] = best.word
    }
  }

  /// The feature of the word that stands for a word.
  subscript(word: UInt64) -> UInt64? { targets[word] }

  /// Of equally good ones the smaller: it must be the same in every run.
  private static func improve(_ best: inout Best?, _ association: Double, _ word: UInt64) {
    guard let known = best else {
      best = Best(association: association, word: word)
      return
    }
    if association > known.association || association == known.association && word < known.word {
      best = Best(association: association, word: word)
    }
  }
}
