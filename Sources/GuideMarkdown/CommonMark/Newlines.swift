/// Line endings in literals: libcmark keeps those of the source, a guide's nodes have LF only.
enum Newlines {
  static func unified(_ text: String) -> String {
    guard text.utf8.contains(Byte.carriageReturn) else { return text }
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count)
    var previous: UInt8 = 0
    for byte in text.utf8 {
      if byte == Byte.carriageReturn {
        result.append(Byte.newline)
      } else if byte != Byte.newline || previous != Byte.carriageReturn {
        result.append(byte)
      }
      previous = byte
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// How many lines a literal that ends with a line ending has.
  static func count(in text: String) -> Int {
    var count = 0
    for byte in text.utf8 where byte == Byte.newline { count += 1 }
    return count
  }
}
