/// The words that a lexicon knows, numbered, found by a hash of their folded bytes.
struct Vocabulary {
  /// What a word has that the lexicon does not know.
  static let unknown: WordID = 0

  private var ids: [UInt64: WordID] = [:]
  private(set) var words: [String] = [""]

  /// The number of a folded word, made when it is new.
  mutating func intern(_ folded: String) -> WordID {
    let hash = Self.hash(Array(folded.utf8))
    if let id = ids[hash] {
      precondition(words[Int(id)] == folded, "two words of a lexicon have one hash")
      return id
    }
    let id = WordID(words.count)
    ids[hash] = id
    words.append(folded)
    return id
  }

  /// The number of a word as it stands in a text.
  func id(of bytes: some Collection<UInt8>) -> WordID {
    var folded: [UInt8] = []
    folded.reserveCapacity(bytes.count)
    Folding.fold(bytes, into: &folded)
    return ids[Self.hash(folded)] ?? Self.unknown
  }

  /// FNV-1a.
  private static func hash(_ bytes: [UInt8]) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes {
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
    return hash
  }
}
