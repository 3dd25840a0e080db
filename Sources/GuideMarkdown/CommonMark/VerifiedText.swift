/// Texts of bytes that are known to be UTF-8, since the guide was verified as a whole.
enum VerifiedText {
  /// The string that some bytes are.
  static func string(_ bytes: Swift.Span<UInt8>) -> String {
    string(bytes, isASCII: isASCII(bytes))
  }

  static func string(_ bytes: Swift.Span<UInt8>, isASCII: Bool) -> String {
    unsafe String(copying: UTF8Span(unchecked: bytes, isKnownASCII: isASCII))
  }

  private static func isASCII(_ bytes: Swift.Span<UInt8>) -> Bool {
    var bits: UInt64 = 0
    var offset = 0
    while offset + ByteWord.size <= bytes.count {
      bits |= ByteWord.load(bytes, at: offset)
      offset += ByteWord.size
    }
    if offset < bytes.count { bits |= ByteWord.loadLast(of: bytes) }
    return bits & ByteWord.filled(with: 0x80) == 0
  }
}
