/// Makes ids from content: the same words get the same id wherever they stand in the guide.
///
/// An id is a hash of what the thing is, its folded words and how many equal ones came before; never of its
/// position, so it survives moving. Ten hexadecimal digits of FNV-1a.
struct Identifiers {
  private var seen: [UInt64: Int] = [:]

  mutating func make(_ kind: String, _ parts: [String]) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func add(_ bytes: some Sequence<UInt8>) {
      for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
      hash = (hash ^ 0xFF) &* 0x0000_0100_0000_01B3
    }
    add(kind.utf8)
    for part in parts {
      var folded: [UInt8] = []
      Folding.fold(part.utf8, into: &folded)
      add(folded.filter { $0 != 0x20 })
    }
    let occurrence = seen[hash, default: 0]
    seen[hash] = occurrence + 1
    if occurrence > 0 { add(String(occurrence).utf8) }
    let digits = String(hash >> 24, radix: 16)
    return String(repeating: "0", count: 10 - digits.count) + digits
  }
}
