import Values

/// 128 bits that two worlds share when they hold the same records at the same time.
package struct Fingerprint: Hashable, Sendable, CustomStringConvertible {
  package var high: UInt64
  package var low: UInt64

  package init(high: UInt64 = 0, low: UInt64 = 0) {
    self.high = high
    self.low = low
  }

  /// The bits as 32 hexadecimal digits.
  package var description: String { Self.hexadecimal(high) + Self.hexadecimal(low) }

  private static func hexadecimal(_ word: UInt64) -> String {
    let digits = String(word, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  // Sums of the records' hashes: the order of changes does not matter, and a record's share can be
  // taken out again.
  static func + (left: Fingerprint, right: Fingerprint) -> Fingerprint {
    Fingerprint(high: left.high &+ right.high, low: left.low &+ right.low)
  }

  static func - (left: Fingerprint, right: Fingerprint) -> Fingerprint {
    Fingerprint(high: left.high &- right.high, low: left.low &- right.low)
  }
}

/// Hashes values in the same way in every process, unlike `Hasher`.
struct FingerprintHasher {
  private var high: UInt64 = 0x9E37_79B9_7F4A_7C15
  private var low: UInt64 = 0xD1B5_4A32_D192_ED03

  mutating func combine(_ word: UInt64) {
    high = Self.mixed(high ^ word)
    low = Self.mixed(low &+ word &* 0xA076_1D64_78BD_642F)
  }

  mutating func combine(_ number: Int) {
    combine(UInt64(bitPattern: Int64(number)))
  }

  mutating func combine(_ text: String) {
    let bytes = text.utf8.span
    var word: UInt64 = 0
    for index in bytes.indices {
      word = word << 8 | UInt64(bytes[index])
      if index & 7 == 7 {
        combine(word)
        word = 0
      }
    }
    combine(word)
    combine(bytes.count)
  }

  mutating func combine(_ value: FactValue?) {
    switch value {
    case nil: combine(0)
    case .bool(let value):
      combine(1)
      combine(value ? 1 : 0)
    case .integer(let value):
      combine(2)
      combine(value)
    case .text(let value):
      combine(3)
      combine(value)
    case .instant(let value):
      combine(4)
      combine(Int(value.secondsSince1970))
    case .duration(let value):
      combine(5)
      combine(value.iso8601)
    case .money(let value):
      combine(6)
      combine(value.hundredths)
      combine(value.currency)
    }
  }

  var fingerprint: Fingerprint {
    Fingerprint(high: Self.mixed(high), low: Self.mixed(low))
  }

  /// The finalizer of SplitMix64: every bit of the input changes about half of the bits.
  private static func mixed(_ word: UInt64) -> UInt64 {
    var word = word
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}
