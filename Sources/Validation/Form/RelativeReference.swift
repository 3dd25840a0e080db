import GuideMarkdown

/// A link's or an image's destination that names a file by its way from the guide.
///
/// What begins with a scheme, a slash, a number sign or a brace leads elsewhere, or where only the
/// provider's site knows; so does a path without an ending, which is an address of the site and not
/// a file's.
struct RelativeReference {
  /// The path as it is written, without query and fragment, with its escapes resolved.
  let path: String
  /// In lower case, as `png`.
  let pathExtension: String

  init?(_ destination: String) {
    let end = destination.firstIndex { $0 == "#" || $0 == "?" } ?? destination.endIndex
    let path = PercentEncoding.decoded(String(destination[..<end]))
    guard let first = path.first, !"/{<".contains(first), !path.contains(":"), !path.contains("{"),
      let name = path.split(separator: "/").last, let dot = name.lastIndex(of: "."),
      dot > name.startIndex
    else { return nil }
    let ending = name[name.index(after: dot)...].lowercased()
    guard !ending.isEmpty, ending.count <= 5,
      ending.unicodeScalars.allSatisfy({ ("a"..."z").contains($0) || ("0"..."9").contains($0) })
    else { return nil }
    self.path = path
    pathExtension = ending
  }

  /// The path from where the guide's own path begins.
  func path(from guide: String) -> String {
    guard let slash = guide.lastIndex(of: "/") else { return path }
    return guide[...slash] + path
  }

  /// Whether the file is missing where there are others of its kind; else it is not for us to say.
  func isDead(from guide: String, in files: any FileTree) -> Bool {
    files.holdsFiles(withExtension: pathExtension) && !files.contains(path(from: guide))
  }

  /// The same file with its name or ending in another case, where that is there.
  func inOtherCase(from guide: String, in files: any FileTree) -> String? {
    let stem = path.dropLast(pathExtension.count)
    return existing(
      [stem + pathExtension, stem + pathExtension.uppercased(), path.lowercased()], from: guide,
      in: files)
  }

  /// The file that was likely meant: a step more or less out of the guide's folder, or the language
  /// and the country in their right order.
  func likelyMeant(from guide: String, in files: any FileTree) -> String? {
    let swapped = path.hasSuffix(".gb-en.md") ? path.dropLast(9) + ".en-gb.md" : path
    return existing(
      [
        swapped, "../" + swapped, swapped.hasPrefix("../") ? String(swapped.dropFirst(3)) : swapped,
      ],
      from: guide, in: files)
  }

  private func existing(
    _ candidates: [String], from guide: String, in files: any FileTree
  ) -> String? {
    candidates.first { candidate in
      guard candidate != path, let reference = RelativeReference(candidate) else { return false }
      let found = reference.path(from: guide)
      return found != guide && files.contains(found)
    }
  }
}
