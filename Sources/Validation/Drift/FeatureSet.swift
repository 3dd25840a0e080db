import Console
import RunbookModel

/// What of a block can be recognized in another language, each as a hash.
///
/// French and English share what people do not translate (code, numbers, names, addresses, images)
/// and a great part of their words' beginnings: `configuration`, `serveur` and `server`. Such
/// cognates align texts almost as well as a dictionary does (Simard, Foster, Isabelle, "Using
/// cognates to align sentences in bilingual corpora", 1992), and need no data.
struct FeatureSet {
  /// How many letters of a word count: `serveur` and `server` share no more.
  private static let prefixLength = 5
  /// Shorter words are mostly grammar.
  private static let shortestWord = 4

  private static let wordTag: UInt8 = 1

  private var hashes: Set<UInt64> = []
  private(set) var length = 0
  /// What stands for the words in the other guide's language, where anything is known of it.
  var translations: WordTranslations?

  /// The features of a text's words alone.
  static func words(of text: String) -> Set<UInt64> {
    var features = FeatureSet()
    features.addWords(of: text)
    return features.hashes
  }

  mutating func removeAll() {
    hashes.removeAll(keepingCapacity: true)
    length = 0
  }

  func sorted() -> [UInt64] { hashes.sorted() }

  /// Adds the beginnings of a text's words, and its numbers.
  mutating func addWords(of text: String) {
    length += addWords(of: text, tag: Self.wordTag)
  }

  /// Adds the address of a link; what tells its language differs by itself.
  mutating func addTarget(_ target: String) {
    _ = addWords(of: target, tag: 2)
  }

  mutating func addImage(_ path: String) {
    add(whole: path)
    _ = addWords(of: path, tag: 3)
  }

  /// Adds a text that must be the same but for case.
  mutating func add(whole text: String) {
    var hash = Hash(tag: 4)
    for byte in text.utf8 where byte != 0x20 { hash.add(Letters.lowercase(byte)) }
    hashes.insert(hash.value)
  }

  mutating func add(_ target: Target) {
    let name: String
    switch target {
    case .control(let id), .field(let id), .place(let id): name = id
    case .fieldValue(let control, let value): name = control + "=" + value
    case .call(let operation): name = operation
    default: return
    }
    var hash = Hash(tag: 5)
    for byte in name.utf8 { hash.add(byte) }
    hashes.insert(hash.value)
  }

  /// Adds what is done: translations change its words, and hardly ever its kind.
  mutating func add(_ kind: Action.Kind) {
    var hash = Hash(tag: 7)
    for byte in kind.rawValue.utf8 { hash.add(byte) }
    hashes.insert(hash.value)
  }

  /// Adds each line of a code block, and its words.
  mutating func addLines(of code: String) {
    var line = Hash(tag: 6)
    var isEmpty = true
    for byte in code.utf8 {
      if byte == 0x0A {
        if !isEmpty { hashes.insert(line.value) }
        line = Hash(tag: 6)
        isEmpty = true
      } else if byte > 0x20 {
        line.add(byte)
        isEmpty = false
      }
    }
    if !isEmpty { hashes.insert(line.value) }
    length += addWords(of: code, tag: Self.wordTag)
  }

  /// - Returns: How many letters and digits the text has.
  private mutating func addWords(of text: String, tag: UInt8) -> Int {
    var letters = Letters(text)
    var word = Hash(tag: tag)
    var count = 0
    var total = 0
    var isNumber = true
    func close() {
      guard count >= Self.shortestWord || isNumber && count > 0 else { return }
      hashes.insert(word.value)
      if tag == Self.wordTag, let translation = translations?[word.value] {
        hashes.insert(translation)
      }
    }
    while let letter = letters.next() {
      switch letter {
      case .letter(let byte):
        let isDigit = byte >= 0x30 && byte <= 0x39
        if !isDigit { isNumber = false }
        if count < Self.prefixLength || isNumber { word.add(byte) }
        count += 1
        total += 1
      case .other:
        close()
        word = Hash(tag: tag)
        count = 0
        isNumber = true
      }
    }
    close()
    return total
  }

  /// FNV-1a, whose values are the same in every run.
  private struct Hash {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    init(tag: UInt8) {
      add(tag)
    }

    mutating func add(_ byte: UInt8) {
      value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
  }
}
