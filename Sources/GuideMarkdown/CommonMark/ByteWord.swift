/// Eight bytes of a text at a time, to get past those of no interest.
enum ByteWord {
  static let size = 8

  /// The eight bytes at an offset, the first one lowest.
  @inline(__always)
  static func load(_ bytes: borrowing Swift.Span<UInt8>, at offset: Int) -> UInt64 {
    let word = unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
    return UInt64(littleEndian: word)
  }

  /// A word of eight equal bytes.
  @inline(__always)
  static func filled(with byte: UInt8) -> UInt64 {
    UInt64(byte) &* 0x0101_0101_0101_0101
  }

  /// The high bit of the first byte that is zero, with perhaps more behind it; 0 where none is.
  @inline(__always)
  static func firstZero(_ word: UInt64) -> UInt64 {
    (word &- filled(with: 1)) & ~word & filled(with: 0x80)
  }

  /// The offset of the first zero in some bytes; nil where there is none.
  static func offsetOfZero(in bytes: borrowing Swift.Span<UInt8>) -> Int? {
    var offset = 0
    while offset + size <= bytes.count {
      let zeros = firstZero(load(bytes, at: offset))
      if zeros != 0 { return offset + zeros.trailingZeroBitCount / 8 }
      offset += size
    }
    while offset < bytes.count {
      if bytes[offset] == 0 { return offset }
      offset += 1
    }
    return nil
  }
}
