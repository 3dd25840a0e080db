import GuideMarkdown

/// The words of some texts, folded, with how often they occur and how they are written.
struct WordCount: Sendable {
  /// A word as it is written, and folded.
  struct Word: Hashable, Sendable {
    var text: String
    var folded: String
  }

  private var counts: [String: Int] = [:]
  private var spellings: [String: String] = [:]

  init() {}

  /// The words of a guide's text and of what it sets off, but for blocks of code.
  init(_ document: GuideDocument) {
    for node in document.nodes where node.kind == .text || node.kind == .code { add(node.text) }
  }

  mutating func add(_ text: String) {
    for word in Self.words(of: text) {
      counts[word.folded, default: 0] += 1
      if spellings[word.folded] == nil { spellings[word.folded] = word.text }
    }
  }

  func count(of folded: String) -> Int { counts[folded] ?? 0 }

  func spelling(of folded: String) -> String? { spellings[folded] }

  /// How a word is written of which a slip makes a folded one; the first of several.
  func spelling(nearTo folded: String, where isFit: (String) -> Bool = { _ in true }) -> String? {
    let word = Array(folded.utf8)
    let near = counts.keys.filter { Slip.makes(word, of: Array($0.utf8)) && isFit($0) }
    return near.min().flatMap { spellings[$0] }
  }

  /// The runs of letters and digits of a text.
  static func words(of text: String) -> [Word] {
    text.split { !($0.isLetter || $0.isNumber) }.map { word in
      var letters = Letters(String(word))
      var folded: [UInt8] = []
      while let letter = letters.next() {
        if case .letter(let byte) = letter { folded.append(byte) }
      }
      return Word(text: String(word), folded: String(decoding: folded, as: UTF8.self))
    }
  }
}
