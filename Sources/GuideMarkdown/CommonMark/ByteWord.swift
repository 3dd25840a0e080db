/// Eight bytes of a text at a time, to get past those of no interest.
enum ByteWord {
  static let size = 8

  /// The eight bytes at an offset, the first one lowest.
  @inline(__always)
  static func load(_ bytes: Swift.Span<UInt8>, at offset: Int) -> UInt64 {
    let word = unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
    return UInt64(littleEndian: word)
  }

  /// The last eight bytes of a text, the first one lowest; zeros stand for those that it lacks.
  @inline(__always)
  static func loadLast(of bytes: Swift.Span<UInt8>) -> UInt64 {
    if bytes.count >= size { return load(bytes, at: bytes.count - size) }
    var word: UInt64 = 0
    for index in 0..<bytes.count { word |= UInt64(bytes[index]) << UInt64(8 * index) }
    return word
  }

  /// A word of eight equal bytes.
  @inline(__always)
  static func filled(with byte: UInt8) -> UInt64 {
    UInt64(byte) &* 0x0101_0101_0101_0101
  }

  /// The high bit of the first byte that is zero, with perhaps those of more behind it; 0 where none
  /// is.
  @inline(__always)
  static func firstZero(_ word: UInt64) -> UInt64 {
    (word &- filled(with: 1)) & ~word & filled(with: 0x80)
  }

  /// The offset of the first byte of a value; nil where there is none.
  static func offset(of byte: UInt8, in bytes: Swift.Span<UInt8>) -> Int? {
    var offset = 0
    while offset + size <= bytes.count {
      let zeros = firstZero(load(bytes, at: offset) ^ filled(with: byte))
      if zeros != 0 { return offset + zeros.trailingZeroBitCount / 8 }
      offset += size
    }
    while offset < bytes.count {
      if bytes[offset] == byte { return offset }
      offset += 1
    }
    return nil
  }

  /// Whether some bytes stand at an offset of others.
  static func isEqual(
    _ bytes: Swift.Span<UInt8>, to others: Swift.Span<UInt8>, at start: Int
  ) -> Bool {
    guard start >= 0, start + bytes.count <= others.count else { return false }
    var offset = 0
    while offset + size <= bytes.count {
      guard load(bytes, at: offset) == load(others, at: start + offset) else { return false }
      offset += size
    }
    while offset < bytes.count {
      guard bytes[offset] == others[start + offset] else { return false }
      offset += 1
    }
    return true
  }
}
