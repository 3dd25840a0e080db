/// The words that a lexicon knows, numbered, found by a hash of their folded bytes.
struct Vocabulary {
  /// What a word has that the lexicon does not know.
  static let unknown: WordID = 0

  private var ids: [UInt64: WordID] = [:]
  private var clitics: Set<WordID> = []

  init() {
    // A language's lexicon has some thousands of forms.
    ids.reserveCapacity(4_096)
  }

  /// The number of a word, made when it is new; case, accents and typography do not count.
  mutating func intern(_ word: some StringProtocol) -> WordID {
    let hash = Self.hash(Self.folded(word.utf8)[...])
    if let id = ids[hash] { return id }
    let id = WordID(ids.count + 1)
    ids[hash] = id
    return id
  }

  /// Makes a word one that is hung on a verb with a hyphen: "rendez-vous", "mettez-le".
  mutating func addClitic(_ id: WordID) {
    clitics.insert(id)
  }

  /// The number of a word as it stands in a text; with a clitic behind it, that of the word itself.
  func id(of bytes: some Collection<UInt8>) -> WordID {
    let folded = Self.folded(bytes)
    if let id = ids[Self.hash(folded[...])] { return id }
    guard let hyphen = folded.firstIndex(of: 0x2D),
      let clitic = ids[Self.hash(folded[(hyphen + 1)...])], clitics.contains(clitic)
    else { return Self.unknown }
    return ids[Self.hash(folded[..<hyphen])] ?? Self.unknown
  }

  private static func folded(_ bytes: some Collection<UInt8>) -> [UInt8] {
    var folded: [UInt8] = []
    folded.reserveCapacity(bytes.count)
    Folding.fold(bytes, into: &folded)
    return folded
  }

  /// FNV-1a.
  private static func hash(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes {
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
    return hash
  }
}
