/// Segments and their translations, found word by word: a trie whose edges are words.
///
/// Words are what stands between white space of any kind, no-break spaces included. They are equal
/// when they are canonically equivalent, as Swift's strings are, so that NFC and NFD are the same.
struct SegmentIndex: Sendable {
  /// The node that each edge leads to; nodes are numbered from the root, which is 0.
  private var nodes: [Edge: Int] = [:]
  /// By node.
  private var translations: [Int: String] = [:]

  private struct Edge: Hashable, Sendable {
    var node: Int
    var word: Substring
  }

  static func words(_ text: String) -> [Substring] {
    text.split(whereSeparator: \.isWhitespace)
  }

  /// Adds a segment; false, and nothing is changed, when it has another translation already.
  mutating func insert(_ segment: String, translation: String) -> Bool {
    var node = 0
    for word in Self.words(segment) {
      let edge = Edge(node: node, word: word)
      node = nodes[edge] ?? nodes.count + 1
      nodes[edge] = node
    }
    if let known = translations[node] { return known == translation }
    translations[node] = translation
    return true
  }

  /// The longest segment at the start of some words: its translation and its number of words.
  func longestMatch(_ words: some Collection<Substring>) -> (translation: String, count: Int)? {
    var node = 0
    var match: (translation: String, count: Int)?
    for (index, word) in words.enumerated() {
      guard let next = nodes[Edge(node: node, word: word)] else { break }
      node = next
      if let translation = translations[node] { match = (translation, index + 1) }
    }
    return match
  }
}
