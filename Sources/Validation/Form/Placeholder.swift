/// A name in a command for which the operator puts a value of their own: `<cluster_id>`,
/// `YOUR_TOKEN`.
///
/// Blanked-out values (`xxx.xxx.xxx.xxx`) are none: they stand for what the writer would not show.
/// Nor are the parameters of a route (`{serviceName}`), which the provider's API console documents.
struct Placeholder {
  /// As it is written.
  let text: String
  /// The folded words that say what it is for.
  let words: [String]

  /// What is written in angle brackets and means itself: keys, and what programs print.
  private static let literals: Set<String> = [
    "none", "pending", "unknown", "unset", "nil", "null", "invalid", "eof", "enter", "tab", "cr",
    "esc", "ctrl", "included", "empty", "no", "default", "any", "all", "global",
  ]

  private init?(_ text: String, _ known: PlaceholderWords) {
    let words = FoldedText.words(Self.spaced(text))
    guard !Self.isElement(text), let first = words.first,
      !Self.literals.contains(first) || words.count > 1
    else {
      return nil
    }
    let telling = words.filter { !known.isFiller($0) }
    self.text = text
    self.words = telling.isEmpty ? words : telling
  }

  /// The placeholders of a command that the command itself does not explain, in order.
  ///
  /// None where the code is of a markup language, or shows a program's usage; none in comments, and
  /// in lines with optional parts in brackets, which show a syntax.
  static func all(inCommand code: String, _ words: PlaceholderWords) -> [Placeholder] {
    guard !["</", "/>", "sage:", "SYNOPSIS"].contains(where: code.contains) else { return [] }
    let placeholders = code.split(whereSeparator: \.isNewline).flatMap { line in
      line.hasPrefix("# <") || line.contains("[-") ? [] : all(inLine: Array(line.utf8), words)
    }
    guard !placeholders.isEmpty else { return [] }
    var rest = code
    for placeholder in placeholders {
      rest = rest.split(separator: placeholder.text, omittingEmptySubsequences: false)
        .joined(separator: " ")
    }
    let said = Set(FoldedText.words(rest))
    return placeholders.filter { $0.words.allSatisfy { !said.contains($0) } }
  }

  private static func all(inLine bytes: [UInt8], _ words: PlaceholderWords) -> [Placeholder] {
    var found: [Placeholder] = []
    var index = 0
    while index < bytes.count {
      if let end = bracketed(bytes, at: index) ?? possessive(bytes, at: index, words) {
        let text = String(decoding: bytes[index..<end], as: UTF8.self)
        if let placeholder = Placeholder(text, words) { found.append(placeholder) }
        index = end
      } else {
        index += 1
      }
    }
    return found
  }

  /// The end of `<name>` that begins at an offset.
  private static func bracketed(_ bytes: [UInt8], at start: Int) -> Int? {
    guard bytes[start] == 0x3C, start + 2 < bytes.count, isLetter(bytes[start + 1]) else {
      return nil
    }
    // "(?<name>…)", "vector<int>", "<<EOF".
    if start > 0, [0x3F, 0x3C].contains(bytes[start - 1]) || isLetter(bytes[start - 1]) {
      return nil
    }
    var end = start + 1
    while end < bytes.count, end - start < 60, isPart(bytes[end]) { end += 1 }
    guard end < bytes.count, bytes[end] == 0x3E, bytes[end - 1] != 0x20 else { return nil }
    return end + 1
  }

  /// The end of a name in capitals that begins with a possessive, as `YOUR_TOKEN`.
  private static func possessive(
    _ bytes: [UInt8], at start: Int, _ words: PlaceholderWords
  ) -> Int? {
    if start > 0, isLetter(bytes[start - 1]) || bytes[start - 1] == 0x5F { return nil }
    guard let opening = words.openings.first(where: { bytes[start...].starts(with: $0) }) else {
      return nil
    }
    return bytes[(start + opening.count)...].firstIndex {
      !($0 == 0x5F || 0x41...0x5A ~= $0 || 0x30...0x39 ~= $0)
    }
      ?? bytes.count
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    0x41...0x5A ~= byte || 0x61...0x7A ~= byte || byte >= 0x80
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    isLetter(byte) || 0x30...0x39 ~= byte || byte == 0x5F || byte == 0x2D || byte == 0x20
  }

  /// Whether it is named as the sections of configurations are: `<FilesMatch>`, `<VirtualHost>`.
  private static func isElement(_ text: String) -> Bool {
    let name = text.dropFirst()
    return name.first?.isUppercase == true && !name.contains { "_- ".contains($0) }
      && name.contains(where: \.isLowercase) && name.dropFirst().contains(where: \.isUppercase)
  }

  /// The text with a blank before each capital that follows a small letter.
  private static func spaced(_ text: String) -> String {
    var spaced = ""
    for character in text {
      if character.isUppercase, spaced.last?.isLowercase == true { spaced += " " }
      spaced.append(character)
    }
    return spaced
  }
}
