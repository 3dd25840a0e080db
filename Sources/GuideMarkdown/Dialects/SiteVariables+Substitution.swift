extension SiteVariables {
  /// A text with its `{{site.data…}}` variables put into words; nil when it has none.
  static func substituted(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    let scanner = SourceScanner(bytes)
    var result: [UInt8] = []
    var copied = 0
    var offset = 0
    while offset < bytes.count {
      offset = scanner.skip(from: offset) { $0 != Byte.openBrace }
      guard scanner.matches("{{site.data.", at: offset) else {
        offset += 1
        continue
      }
      let end = scanner.skip(from: offset) { $0 != Byte.closeBrace }
      guard scanner[end + 1] == Byte.closeBrace else { break }
      let variable = scanner.text(offset + 2, end)
      result += bytes[copied..<offset]
      result += Array(words(for: variable[...]).utf8)
      offset = end + 2
      copied = offset
    }
    guard copied > 0 else { return nil }
    return String(decoding: result + bytes[copied...], as: UTF8.self)
  }
}
