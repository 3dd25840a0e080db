/// The folded words of a text, in its order: its runs of letters and digits.
struct FoldedWords: Hashable, Sendable {
  let texts: [String]
  /// A bit for every word, of which several may share one: whoever asks for a bit that is not set asks for a
  /// word that is not there.
  let mask: UInt64

  init(_ text: String) {
    let scalars = Folding.folded(text).unicodeScalars
    self.init(texts: scalars.split { !Self.isPart($0) }.map { String($0) })
  }

  private init(texts: [String]) {
    self.texts = texts
    mask = texts.reduce(0) { $0 | Self.bit(of: $1) }
  }

  static func + (left: FoldedWords, right: FoldedWords) -> FoldedWords {
    FoldedWords(texts: left.texts + right.texts)
  }

  var isEmpty: Bool { texts.isEmpty }

  /// Whether a run of words stands at an index.
  func holds(_ words: FoldedWords, at start: Int) -> Bool {
    let end = start + words.texts.count
    return end <= texts.count && texts[start..<end].elementsEqual(words.texts)
  }

  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "0"..."9": true
    case _ where scalar.isASCII: false
    default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
  }

  private static func bit(of word: String) -> UInt64 {
    var hash: UInt64 = 0
    for byte in word.utf8 { hash = (hash ^ UInt64(byte)) &* 0x9E37_79B9_7F4A_7C15 }
    return 1 << (hash >> 58)
  }
}
