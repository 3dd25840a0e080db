/// Searches in the bytes of a guide.
enum SourceText {
  /// Where a text first stands in some bytes; nil where it does not, or is empty.
  static func firstRange(of text: String, in bytes: ArraySlice<UInt8>) -> Range<Int>? {
    let text = Array(text.utf8)
    guard let first = text.first else { return nil }
    var rest = bytes
    while let found = rest.firstIndex(of: first), found + text.count <= bytes.endIndex {
      if bytes[found..<(found + text.count)].elementsEqual(text) {
        return found..<(found + text.count)
      }
      rest = bytes[(found + 1)...]
    }
    return nil
  }
}
