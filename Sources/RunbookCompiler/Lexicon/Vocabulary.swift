/// The words of a lexicon while its file is being read.
struct VocabularyDraft {
  fileprivate private(set) var ids: [UInt64: WordID] = [:]
  fileprivate private(set) var clitics: Set<WordID> = []

  init() {
    // A language's lexicon has some thousands of forms.
    ids.reserveCapacity(4_096)
  }

  /// The number of a word, made when it is new; case, accents and typography do not count.
  mutating func intern(_ word: some StringProtocol) -> WordID {
    var text = String(word)
    let hash = text.withUTF8 { WordHash.of($0).whole }
    if let id = ids[hash] { return id }
    let id = WordID(ids.count + 1)
    ids[hash] = id
    return id
  }

  /// Makes a word one that is hung on a verb with a hyphen: "rendez-vous", "mettez-le".
  mutating func addClitic(_ id: WordID) {
    clitics.insert(id)
  }
}

/// The words that a lexicon knows, numbered, found by a hash of their folded bytes.
///
/// Open addressing with linear probing, at most half full: every word of a guide is looked up here.
struct Vocabulary: Sendable {
  /// What a word has that the lexicon does not know.
  static let unknown: WordID = 0

  private let mask: Int
  private let hashes: [UInt64]
  private let ids: [WordID]
  private let clitics: Set<WordID>

  init(_ draft: VocabularyDraft) {
    var size = 16
    while size < draft.ids.count * 2 { size *= 2 }
    mask = size - 1
    var hashes = [UInt64](repeating: 0, count: size)
    var ids = [WordID](repeating: Self.unknown, count: size)
    for (hash, id) in draft.ids {
      var slot = Int(truncatingIfNeeded: hash) & mask
      while ids[slot] != Self.unknown { slot = (slot + 1) & mask }
      hashes[slot] = hash
      ids[slot] = id
    }
    self.hashes = hashes
    self.ids = ids
    clitics = draft.clitics
  }

  /// The number of a word as it stands in a text; with a clitic behind it, that of the word itself.
  func id(of bytes: UnsafeBufferPointer<UInt8>) -> WordID {
    let hash = WordHash.of(bytes)
    let id = find(hash.whole)
    guard id == Self.unknown, let beforeHyphen = hash.beforeHyphen,
      let afterHyphen = hash.afterHyphen
    else { return id }
    let clitic = find(afterHyphen)
    return clitic != Self.unknown && clitics.contains(clitic) ? find(beforeHyphen) : Self.unknown
  }

  func id(of text: some StringProtocol) -> WordID {
    var text = String(text)
    return text.withUTF8 { id(of: $0) }
  }

  private func find(_ hash: UInt64) -> WordID {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while ids[slot] != Self.unknown {
      if hashes[slot] == hash { return ids[slot] }
      slot = (slot + 1) & mask
    }
    return Self.unknown
  }
}

/// The hash of a word's folded bytes, and of what stands before and after its first hyphen.
private struct WordHash {
  var whole: UInt64
  var beforeHyphen: UInt64?
  var afterHyphen: UInt64?

  static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> WordHash {
    var whole = FNV1a()
    var before: UInt64?
    var after = FNV1a()
    Folding.fold(bytes) { byte in
      if before != nil {
        after.add(byte)
      } else if byte == 0x2D {
        before = whole.value
      }
      whole.add(byte)
    }
    return WordHash(
      whole: whole.value, beforeHyphen: before, afterHyphen: before.map { _ in after.value })
  }
}

/// The 64-bit hash of Fowler, Noll and Vo, variant 1a.
struct FNV1a {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always) mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }
}
