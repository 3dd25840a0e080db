/// Which words a sentence may hold: a word that is not in the mask is not in the sentence.
struct WordMask: Sendable {
  private var bits = SIMD4<UInt64>()

  mutating func insert(_ word: WordID) {
    bits[Int(word >> 6) & 3] |= 1 << UInt64(word & 63)
  }

  func intersects(_ other: WordMask) -> Bool { bits & other.bits != SIMD4() }
}
