/// Where the twins of a guide may stand: the same guide in another language.
///
/// OVHcloud's guides carry their language in the name (`guide.fr-fr.md`, `guide.en-gb.md`); IBM's
/// translations stand in folders (`nl/fr/x.md` beside `x.md`, or `fr/x.md` beside `en/x.md`).
package enum TwinPaths {
  /// The regions in which the providers publish a language, the usual one first.
  private static let regions: [(language: String, regions: [String])] = [
    ("en", ["gb", "us", "ca", "au", "ie", "sg", "asia"]), ("fr", ["fr", "ca"]),
  ]

  /// The paths of a guide's twins, the likeliest first; none for a path that tells no language.
  ///
  /// A path without a language may still be that of the original beside `nl/fr/`. Nobody looks here
  /// whether the files exist.
  package static func candidates(for path: String) -> [String] {
    var parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard let name = parts.popLast(), name.hasSuffix(".md") else { return [] }
    let folder = parts.map { $0 + "/" }.joined()
    var words = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    if words.count >= 3, let language = language(of: words[words.count - 2]) {
      let other = language == "fr" ? "en" : "fr"
      return tags(of: other).map { tag in
        words[words.count - 2] = tag
        return folder + words.joined(separator: ".")
      }
    }
    return inFolders(parts, name)
  }

  private static func inFolders(_ parts: [String], _ name: String) -> [String] {
    func path(_ parts: some Sequence<String>) -> String { parts.map { $0 + "/" }.joined() + name }
    if let index = parts.lastIndex(where: { $0 == "fr" || $0 == "en" }) {
      var other = parts
      other[index] = parts[index] == "fr" ? "en" : "fr"
      var paths = [path(other)]
      if index > 0, parts[index - 1] == "nl" {
        paths.append(path(parts[..<(index - 1)] + parts[(index + 1)...]))
      }
      return paths
    }
    return parts.indices.reversed().map { path(parts[...$0] + ["nl", "fr"] + parts[($0 + 1)...]) }
      + [path(["nl", "fr"] + parts)]
  }

  /// The language of a tag as `fr-fr`, or as `fr`.
  private static func language(of tag: String) -> String? {
    for (language, regions) in regions
    where tag == language || regions.contains(where: { tag == "\(language)-\($0)" }) {
      return language
    }
    return nil
  }

  private static func tags(of language: String) -> [String] {
    let regions = regions.first { $0.language == language }?.regions ?? []
    return regions.map { "\(language)-\($0)" } + [language]
  }
}
