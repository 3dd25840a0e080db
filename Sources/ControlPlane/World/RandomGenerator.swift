/// SplitMix64: the world's seeded randomness, the same in every process (Steele, Lea, Flood 2014).
package struct RandomGenerator: RandomNumberGenerator, Hashable, Sendable {
  private(set) var state: UInt64

  package init(seed: UInt64) {
    state = seed
  }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }

  /// Letters and digits, as a token in a link has them.
  mutating func token(length: Int) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789")
    return String((0..<length).map { _ in alphabet[Int(next() % UInt64(alphabet.count))] })
  }
}
