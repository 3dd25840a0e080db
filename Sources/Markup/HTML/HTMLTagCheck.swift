/// Takes the `<` off tags with so many attributes that libxml2 would take quadratic time for them.
enum HTMLTagCheck {
  private static let attributeLimit = 128
  private static let less = UInt8(ascii: "<")

  /// The bytes in which no tag has too many attributes; of the same length.
  static func bounded(_ bytes: [UInt8]) -> [UInt8] {
    var result = bytes
    var offset = 0
    while let start = bytes[offset...].firstIndex(of: less) {
      guard start + 1 < bytes.count, isLetter(bytes[start + 1]) else {
        offset = start + 1
        continue
      }
      let (end, attributes) = tagEnd(after: start, in: bytes)
      if attributes > attributeLimit {
        for index in start..<end where bytes[index] == less { result[index] = 0x20 }
      }
      offset = max(end, start + 1)
    }
    return result
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20)
  }

  /// The offset at which a tag ends or has too many attributes, and their number.
  ///
  /// Quotes do not matter: every blank may begin an attribute.
  private static func tagEnd(after start: Int, in bytes: [UInt8]) -> (end: Int, attributes: Int) {
    var attributes = 0
    var offset = start + 1
    var previous = less
    while offset < bytes.count, bytes[offset] != UInt8(ascii: ">") {
      let byte = bytes[offset]
      let isBreak = byte <= 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
      let followsBreak =
        previous <= 0x20 || previous == UInt8(ascii: "\"") || previous == UInt8(ascii: "'")
      if !isBreak, followsBreak { attributes += 1 }
      if attributes > attributeLimit { break }
      previous = byte
      offset += 1
    }
    return (offset, attributes)
  }
}
