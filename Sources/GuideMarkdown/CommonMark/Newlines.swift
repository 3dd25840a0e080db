/// Line endings in literals: libcmark keeps those of the source, a guide's nodes have LF only.
enum Newlines {
  static func unified(_ literal: Swift.Span<UInt8>) -> String {
    guard ByteWord.offset(of: Byte.carriageReturn, in: literal) != nil else {
      return VerifiedText.string(literal)
    }
    var result: [UInt8] = []
    result.reserveCapacity(literal.count)
    var previous: UInt8 = 0
    for index in literal.indices {
      let byte = literal[index]
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
