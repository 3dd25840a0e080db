import Console

/// The labels of one language, found by their folded form, by nearness and by their words.
package struct LabelIndex: Sendable {
  /// A folded label with the ways in which it is spelled.
  struct Entry: Hashable, Sendable {
    var folded: String
    var bytes: [UInt8]
    /// Which letters occur: two texts that are near differ in few of them.
    var letters: UInt64
    var words: [String]
    /// The most frequent first.
    var spellings: [Spelling]
    /// The parts of the files in which it stands.
    var parts: Set<String>
  }

  struct Spelling: Hashable, Sendable {
    var text: String
    var keys: [String]
  }

  private let entries: [Entry]
  private let byFolded: [String: Int]
  /// By the length of the folded form in bytes.
  private let byLength: [[Int]]
  private let byFirstWord: [String: [Int]]
  private let byLastWord: [String: [Int]]
  /// Every word of every label, folded.
  private let vocabulary: Set<String>

  /// Whether a folded word occurs in any label.
  func knows(word: String) -> Bool { vocabulary.contains(word) }

  /// The label with a folded form.
  func entry(_ folded: String) -> Entry? { byFolded[folded].map { entries[$0] } }

  /// Where in the files a label stands, spelled exactly so.
  func keys(of label: String) -> [String] {
    entry(Folding.folded(label))?.spellings.first { $0.text == label }?.keys ?? []
  }

  /// The nearest label by edit distance of the folded forms; of equally near ones the first.
  package func nearest(to folded: String, maximum: Int) -> (folded: String, distance: Int)? {
    let near = near(folded, maximum: maximum)
    return near.min { ($0.distance, $0.entry.folded) < ($1.distance, $1.entry.folded) }
      .map { ($0.entry.folded, $0.distance) }
  }

  /// The labels within an edit distance, in the order of their length and their first appearance.
  func near(_ folded: String, maximum: Int) -> [(entry: Entry, distance: Int)] {
    let bytes = Array(folded.utf8)
    let letters = Self.letters(bytes)
    let last = min(bytes.count + maximum, byLength.count - 1)
    let first = max(1, bytes.count - maximum)
    guard first <= last else { return [] }
    var found: [(entry: Entry, distance: Int)] = []
    for length in first...last {
      for index in byLength[length] {
        let differing = (entries[index].letters ^ letters).nonzeroBitCount
        guard differing <= 2 * maximum else { continue }
        if let distance = EditDistance.bounded(bytes, entries[index].bytes, maximum: maximum) {
          found.append((entries[index], distance))
        }
      }
    }
    return found
  }

  /// The labels of which one word is another, is missing or is too many, in their files' order.
  ///
  /// Such labels have their first or their last word in common, when they have two words at least.
  func sharingAllButOneWord(_ words: [String]) -> [Entry] {
    guard words.count > 1, let first = words.first, let last = words.last else { return [] }
    var found: [Entry] = []
    for index in byFirstWord[first] ?? []
    where LabelWords.differInOneWord(entries[index].words, words) {
      found.append(entries[index])
    }
    for index in byLastWord[last] ?? [] where entries[index].words[0] != first {
      if LabelWords.differInOneWord(entries[index].words, words) { found.append(entries[index]) }
    }
    return found
  }

  /// One bit for each letter and digit.
  static func letters(_ bytes: [UInt8]) -> UInt64 {
    var letters: UInt64 = 0
    for byte in bytes { letters |= 1 << UInt64(byte & 0x3F) }
    return letters
  }
}

extension LabelIndex {
  /// Gathers the labels of a language.
  struct Builder {
    private var order: [String] = []
    private var spellings: [String: [Spelling]] = [:]

    mutating func add(_ text: String, key: String) {
      let folded = Folding.folded(text)
      guard !folded.isEmpty else { return }
      if spellings[folded] == nil { order.append(folded) }
      if let known = spellings[folded]?.firstIndex(where: { $0.text == text }) {
        spellings[folded]?[known].keys.append(key)
      } else {
        spellings[folded, default: []].append(Spelling(text: text, keys: [key]))
      }
    }

    func finish() -> LabelIndex {
      LabelIndex(
        entries: order.map { folded in
          let bytes = Array(folded.utf8)
          let spellings = (spellings[folded] ?? []).sorted {
            ($1.keys.count, $0.text) < ($0.keys.count, $1.text)
          }
          return Entry(
            folded: folded, bytes: bytes, letters: LabelIndex.letters(bytes),
            words: LabelWords.words(folded), spellings: spellings,
            parts: Set(spellings.flatMap(\.keys).map(Self.part)))
        })
    }

    /// The part of the files in which a key stands: `apps/web` of `apps/web/client/hosting/title`.
    private static func part(of key: String) -> String {
      key.utf8.split(separator: UInt8(ascii: "/"), maxSplits: 2).dropLast()
        .map { String(decoding: $0, as: UTF8.self) }.joined(separator: "/")
    }
  }

  fileprivate init(entries: [Entry]) {
    self.entries = entries
    byFolded = Dictionary(entries.enumerated().map { ($1.folded, $0) }) { first, _ in first }
    var byLength = Array(
      repeating: [Int](), count: (entries.lazy.map(\.bytes.count).max() ?? 0) + 1)
    var byFirstWord: [String: [Int]] = [:]
    var byLastWord: [String: [Int]] = [:]
    var vocabulary: Set<String> = []
    for (index, entry) in entries.enumerated() {
      byLength[entry.bytes.count].append(index)
      vocabulary.formUnion(entry.words)
      guard entry.words.count > 1, let first = entry.words.first, let last = entry.words.last
      else { continue }
      byFirstWord[first, default: []].append(index)
      byLastWord[last, default: []].append(index)
    }
    self.byLength = byLength
    self.byFirstWord = byFirstWord
    self.byLastWord = byLastWord
    self.vocabulary = vocabulary
  }
}
