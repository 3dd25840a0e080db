/// A language as BCP 47 names it: `fr`, `fr-CA`, `zh-Hant-TW`.
///
/// Extensions and private-use parts are read and left out: no text of ours depends on them.
package struct LanguageTag: Hashable, Sendable {
  /// Two or three letters (or more for registered ones), in lower case.
  package let language: String
  /// Four letters, as `Hant`.
  package let script: String?
  /// Two letters in upper case or three digits.
  package let region: String?
  /// In lower case and in their order, as `valencia`.
  package let variants: [String]

  /// The language in which every message exists.
  package static let english = LanguageTag(language: "en")

  private init(
    language: String, script: String? = nil, region: String? = nil, variants: [String] = []
  ) {
    self.language = language
    self.script = script
    self.region = region
    self.variants = variants
  }

  /// Reads a tag or a POSIX locale name, as `fr_FR.UTF-8@euro`.
  ///
  /// Nil for `C` and `POSIX`, which name no language, and for what is neither.
  package init?(_ text: String) {
    let name = text.prefix { $0 != "." && $0 != "@" }
    guard name.utf8.count <= 64 else { return nil }
    var parts = name.split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "-" || $0 == "_" })[...]
    let isSound = parts.allSatisfy { part in
      (1...8).contains(part.utf8.count)
        && part.utf8.allSatisfy { Self.isLetter($0) || Self.isDigit($0) }
    }
    guard isSound, let language = parts.popFirst(), Self.isLetters(language, 2...8),
      language.utf8.count != 4, language.lowercased() != "posix"
    else { return nil }

    var script: String?
    if let part = parts.first, Self.isLetters(part, 4...4) {
      script = part.prefix(1).uppercased() + part.dropFirst().lowercased()
      parts.removeFirst()
    }
    var region: String?
    if let part = parts.first,
      Self.isLetters(part, 2...2) || part.utf8.count == 3 && part.utf8.allSatisfy(Self.isDigit)
    {
      region = part.uppercased()
      parts.removeFirst()
    }
    var variants: [String] = []
    while let part = parts.first, part.utf8.count > 1 {
      guard Self.isVariant(part) else { return nil }
      variants.append(part.lowercased())
      parts.removeFirst()
    }
    // What is left starts with the single letter of an extension and must not end with one.
    guard parts.last?.utf8.count != 1 || parts.isEmpty else { return nil }
    self.init(
      language: language.lowercased(), script: script, region: region, variants: variants)
  }

  /// The tag and those in which its speakers may read as well: `fr-CA`, `fr`, and last `en`.
  package var fallbackChain: [LanguageTag] {
    var chain = [self]
    if !variants.isEmpty {
      chain.append(LanguageTag(language: language, script: script, region: region))
    }
    if region != nil { chain.append(LanguageTag(language: language, script: script)) }
    if script != nil { chain.append(LanguageTag(language: language)) }
    if language != Self.english.language { chain.append(.english) }
    return chain
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
  }

  private static func isLetters(_ part: Substring, _ count: ClosedRange<Int>) -> Bool {
    count.contains(part.utf8.count) && part.utf8.allSatisfy(isLetter)
  }

  /// Five to eight letters or digits, or four that start with a digit (RFC 5646, section 2.1).
  private static func isVariant(_ part: Substring) -> Bool {
    part.utf8.count >= 5 || part.utf8.count == 4 && part.utf8.first.map(isDigit) == true
  }
}

extension LanguageTag: CustomStringConvertible {
  package var description: String {
    ([language] + [script, region].compactMap(\.self) + variants).joined(separator: "-")
  }
}
