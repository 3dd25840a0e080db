import Diagnostics

extension SourceFile {
  /// The offset of the first `&` that could name a node.
  var firstAnchor: Int? {
    var previous = UInt8(ascii: "\n")
    var isComment = false
    for (offset, byte) in bytes.enumerated() {
      let isAfterSpace = [0x20, 0x09, 0x0A, 0x0D, 0x2C, 0x5B, 0x7B].contains(previous)
      if byte == 0x0A || byte == 0x0D { isComment = false }
      if byte == UInt8(ascii: "#"), isAfterSpace { isComment = true }
      if byte == UInt8(ascii: "&"), isAfterSpace, !isComment, offset + 1 < bytes.count,
        bytes[offset + 1] > 0x20
      {
        return offset
      }
      previous = byte
    }
    return nil
  }
}
