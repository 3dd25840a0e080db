/// Folding of words for look-up: lower case, no accents, one apostrophe, plain spaces.
///
/// Works on UTF-8 bytes: Latin-1 and œ by table, combining marks (U+0300–U+036F) dropped, so that "Étape",
/// "etape" and a decomposed "Étape" are one word. Other scripts pass unchanged.
enum Folding {
  /// Appends the folded form of a byte range.
  static func fold(_ bytes: some Collection<UInt8>, into output: inout [UInt8]) {
    var iterator = bytes.makeIterator()
    while let byte = iterator.next() {
      switch byte {
      case 0x41...0x5A: output.append(byte | 0x20)
      case 0xC2:
        guard let next = iterator.next() else { return }
        if next == 0xA0 { output.append(0x20) } else { output += [byte, next] }
      case 0xC3:
        guard let next = iterator.next() else { return }
        if let letters = latin1[Int(next & 0x3F)] {
          output += letters
        } else {
          output += [byte, next]
        }
      case 0xC5:
        guard let next = iterator.next() else { return }
        if next == 0x92 || next == 0x93 { output += [0x6F, 0x65] } else { output += [byte, next] }
      case 0xCC, 0xCD:
        guard let next = iterator.next() else { return }
        if byte == 0xCD, next >= 0xB0 { output += [byte, next] }
      case 0xE2:
        guard let second = iterator.next(), let third = iterator.next() else { return }
        switch (second, third) {
        case (0x80, 0x98), (0x80, 0x99): output.append(0x27)
        case (0x80, 0xAF): output.append(0x20)
        case (0x80, 0x91): output.append(0x2D)
        default: output += [byte, second, third]
        }
      default: output.append(byte)
      }
    }
  }

  static func folded(_ text: String) -> String {
    var output: [UInt8] = []
    output.reserveCapacity(text.utf8.count)
    fold(text.utf8, into: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// What U+00C0…U+00FF become, by the low six bits of their second byte.
  private static let latin1: [[UInt8]?] = {
    var table = [[UInt8]?](repeating: nil, count: 64)
    let rows: [(ClosedRange<Int>, String)] = [
      (0x00...0x05, "a"), (0x06...0x06, "ae"), (0x07...0x07, "c"), (0x08...0x0B, "e"),
      (0x0C...0x0F, "i"), (0x11...0x11, "n"), (0x12...0x16, "o"), (0x18...0x18, "o"),
      (0x19...0x1C, "u"), (0x1D...0x1D, "y"), (0x1F...0x1F, "ss"),
    ]
    for (range, letters) in rows {
      for index in range {
        table[index] = Array(letters.utf8)
        if index != 0x1F { table[index + 0x20] = Array(letters.utf8) }
      }
    }
    table[0x3F] = Array("y".utf8)
    return table
  }()
}
