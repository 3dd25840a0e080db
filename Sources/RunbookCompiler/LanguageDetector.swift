import GuideMarkdown

/// Tells a guide's language from its words: the lexicon whose stop-words are the most.
struct LanguageDetector {
  /// Some hundred words settle it.
  private static let wordLimit = 500
  /// So many stop-words more than any other language has settle it, too.
  private static let lead = 25

  let lexicons: [Lexicon]

  func detect(_ document: GuideDocument) -> Lexicon {
    var counts = [Int](repeating: 0, count: lexicons.count)
    var words = 0
    for index in document.nodes.indices where document.nodes[index].kind == .text {
      var text = document.nodes[index].text
      text.withUTF8 { count($0, into: &counts, &words) }
      if words > Self.wordLimit || isSettled(counts) { break }
    }
    let most = counts.max() ?? 0
    return lexicons[counts.firstIndex(of: most) ?? 0]
  }

  private func isSettled(_ counts: [Int]) -> Bool {
    let most = counts.max() ?? 0
    return counts.count { most - $0 < Self.lead } == 1
  }

  private func count(
    _ bytes: UnsafeBufferPointer<UInt8>, into counts: inout [Int], _ words: inout Int
  ) {
    var start = 0
    for end in 0...bytes.count where end == bytes.count || !Self.isLetter(bytes[end]) {
      defer { start = end + 1 }
      guard end > start else { continue }
      words += 1
      let word = UnsafeBufferPointer(rebasing: bytes[start..<end])
      for index in lexicons.indices
      where lexicons[index].has(lexicons[index].vocabulary.id(of: word), .stopword) {
        counts[index] += 1
      }
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x41...0x5A, 0x61...0x7A, 0x80...: true
    default: false
    }
  }
}
