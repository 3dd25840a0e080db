/// Gives the same numbers, and texts, for the same seed (SplitMix64).
package struct SeededGenerator: RandomNumberGenerator {
  package var state: UInt64

  package init(state: UInt64) {
    self.state = state
  }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  /// A short text in which every character that a format could take for its own is frequent.
  package mutating func text() -> String {
    var scalars = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...24, using: &self) {
      switch Int.random(in: 0..<4, using: &self) {
      case 0: scalars.append(Self.scalar(UInt32.random(in: 0...0xFF, using: &self)))
      case 1: scalars.append(Self.scalar(UInt32.random(in: 0x2000...0x206F, using: &self)))
      case 2: scalars.append(Self.scalar(UInt32.random(in: 0...0x10FFFF, using: &self)))
      default: scalars.append(Self.special.randomElement(using: &self) ?? "\"")
      }
    }
    return String(scalars)
  }

  private static let special = Array("\"\\`#;[](){}<>|-.%&\n\r\u{2028}ﬂ°¶ß 1".unicodeScalars)

  private static func scalar(_ value: UInt32) -> Unicode.Scalar {
    Unicode.Scalar(value) ?? "\u{FFFD}"
  }
}
