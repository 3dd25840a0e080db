import GuideMarkdown

/// Tells a guide's language from its words: the lexicon whose stop-words are the most.
struct LanguageDetector {
  /// A few thousand words settle it.
  private static let wordLimit = 4_000

  let lexicons: [Lexicon]

  func detect(_ document: GuideDocument) -> Lexicon {
    var counts = [Int](repeating: 0, count: lexicons.count)
    var words = 0
    for node in document.nodes where node.kind == .text {
      for word in node.text.utf8.split(whereSeparator: { !Self.isLetter($0) }) {
        for (index, lexicon) in lexicons.enumerated()
        where lexicon.has(lexicon.vocabulary.id(of: word), .stopword) {
          counts[index] += 1
        }
        words += 1
      }
      if words > Self.wordLimit { break }
    }
    let most = counts.max() ?? 0
    return lexicons[counts.firstIndex(of: most) ?? 0]
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x41...0x5A, 0x61...0x7A, 0x80...: true
    default: false
    }
  }
}
