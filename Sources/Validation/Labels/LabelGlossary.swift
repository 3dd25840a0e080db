/// Which words of two languages stand for each other in the provider's own texts.
///
/// Nobody wrote it: words of texts with the same key, more often together than by chance, are taken
/// for translations, as programs that align texts learn them (Melamed, "Models of translational
/// equivalence among words", 2000). It is wide rather than exact: it tells which labels have
/// nothing to do with each other, and not which one translates another.
struct LabelGlossary: Sendable {
  /// How many letters of a word count: endings differ with gender, number and person.
  private static let stemLength = 6
  /// Words that begin alike are the same in both languages: "service", "server" and "serveur".
  private static let cognateLength = 4
  /// Unless so many texts have each of them, and none both: "support" and "supprimer".
  private static let fewestApart = 12
  /// A word of more texts than one of so many is grammar.
  private static let commonness = 25
  /// Fewer texts tell nothing of how common a word is.
  private static let fewestTexts = 500
  /// Words stand for each other in one of so many texts of the rarer one at least.
  private static let fewestTogether = 9
  /// A word of fewer texts may be translated otherwise than there.
  private static let fewestSightings = 3

  private let counts: Cooccurrence<String>
  /// For texts that are no labels, and longer.
  let words: WordTranslations

  /// Learns from texts and their translations.
  init(_ texts: some Sequence<(source: String, target: String)>) {
    words = WordTranslations(texts)
    counts = Cooccurrence(
      texts.lazy.map { (Set(Self.stems(of: $0.source)), Set(Self.stems(of: $0.target))) })
  }

  /// Whether the provider's texts have all that a label says, and it says something.
  func knows(source label: String) -> Bool { knows(label, counts.sources) }

  func knows(target label: String) -> Bool { knows(label, counts.targets) }

  /// Whether any word of one label may stand for one of the other.
  func relates(source: String, target: String) -> Bool {
    let targets = telling(target, counts.targets)
    return telling(source, counts.sources).contains { word in
      targets.contains { relates(word, $0) }
    }
  }

  private func knows(_ label: String, _ known: [String: Int]) -> Bool {
    let words = Self.stems(of: label)
    let fewest = counts.count < Self.fewestTexts ? 1 : Self.fewestSightings
    return !words.isEmpty && words.allSatisfy { known[$0, default: 0] >= fewest }
  }

  private func relates(_ source: String, _ target: String) -> Bool {
    if source == target { return true }
    let together = counts.together[Cooccurrence.Pair(source: source, target: target)] ?? 0
    let (one, other) = (counts.sources[source] ?? 0, counts.targets[target] ?? 0)
    if together == 0, one >= Self.fewestApart, other >= Self.fewestApart { return false }
    if source.utf8.count >= Self.cognateLength, target.utf8.count >= Self.cognateLength,
      source.utf8.prefix(Self.cognateLength).elementsEqual(target.utf8.prefix(Self.cognateLength))
    {
      return true
    }
    guard together > 0 else { return false }
    return together * Self.fewestTogether >= min(one, other)
      && together * counts.count > 2 * one * other
  }

  /// The words that are no grammar; all of a label that has no other.
  private func telling(_ label: String, _ known: [String: Int]) -> [String] {
    let words = Self.stems(of: label)
    let telling = words.filter { word in
      counts.count < Self.fewestTexts
        || known[word, default: 0] * Self.commonness <= counts.count
    }
    return telling.isEmpty ? words : telling
  }

  /// The beginnings of a text's words, in lower case without accents.
  private static func stems(of text: String) -> [String] {
    var stems: [String] = []
    var word: [UInt8] = []
    var length = 0
    func close() {
      if length > 1 || word.first.map({ $0 < 0x3A }) ?? false {
        stems.append(String(decoding: word, as: UTF8.self))
      }
      word.removeAll(keepingCapacity: true)
      length = 0
    }
    var letters = Letters(text)
    while let letter = letters.next() {
      switch letter {
      case .letter(let byte):
        if length < stemLength { word.append(byte) }
        length += 1
      case .other: close()
      }
    }
    close()
    return stems
  }
}
