/// Makes ids from content: the same words get the same id wherever they stand in the guide.
///
/// An id is a hash of what the thing is, its folded words and how many equal ones came before; never of its
/// position, so it survives moving. Ten hexadecimal digits of FNV-1a.
///
/// A class, since all readers of a guide count together.
final class Identifiers {
  private var seen: [UInt64: Int] = [:]

  func make(_ kind: String, _ parts: [String]) -> String {
    var hash = FNV1a()
    for byte in kind.utf8 { hash.add(byte) }
    hash.add(0xFF)
    for var part in parts {
      part.withUTF8 { bytes in
        Folding.fold(bytes) { if $0 != 0x20 { hash.add($0) } }
      }
      hash.add(0xFF)
    }
    let occurrence = seen[hash.value, default: 0]
    seen[hash.value] = occurrence + 1
    if occurrence > 0 {
      for byte in String(occurrence).utf8 { hash.add(byte) }
      hash.add(0xFF)
    }
    return Self.digits(hash.value >> 24)
  }

  /// The ten lowest hexadecimal digits of a number.
  private static func digits(_ value: UInt64) -> String {
    String(unsafeUninitializedCapacity: 10) { buffer in
      for position in 0..<10 {
        let digit = UInt8(truncatingIfNeeded: value >> UInt64(36 - 4 * position)) & 0xF
        buffer[position] = digit < 10 ? 0x30 + digit : 0x57 + digit
      }
      return 10
    }
  }
}
