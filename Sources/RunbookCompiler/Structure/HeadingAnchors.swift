import GuideMarkdown

/// The anchors of a guide's headings, by which its own parts are linked.
///
/// A class, since most guides have no such link: the headings are read when one is met.
final class HeadingAnchors {
  private let document: GuideDocument
  private lazy var slugs = Self.slugs(of: document)

  init(_ document: GuideDocument) {
    self.document = document
  }

  private static func slugs(of document: GuideDocument) -> Set<String> {
    var slugs: Set<String> = []
    for (index, node) in document.nodes.enumerated() where node.kind.isHeading {
      var text = ""
      for child in index + 1..<node.subtreeEnd { text += document.nodes[child].text }
      slugs.insert(slug(text))
    }
    return slugs
  }

  /// Whether a link leads to a part of the guide itself: "#étape-2", or the guide's own address with an anchor.
  func contains(_ destination: String) -> Bool {
    guard let hash = destination.firstIndex(of: "#") else { return false }
    if hash == destination.startIndex || isOwn(destination[..<hash]) { return true }
    var anchor = destination[destination.index(after: hash)...]
    // The second of two equal headings has "_1" behind its anchor.
    if let underscore = anchor.lastIndex(of: "_"),
      anchor[underscore...].dropFirst().allSatisfy(\.isNumber)
    {
      anchor = anchor[..<underscore]
    }
    return slugs.contains(Self.slug(String(anchor)))
  }

  /// Whether an address is that under which the guide is published: it ends with the guide's slug.
  private func isOwn(_ address: Substring) -> Bool {
    guard let slug = document.frontMatter.scalar("slug")?.split(separator: "/").last else {
      return false
    }
    return address.split(separator: "/").last == slug
  }

  /// Folded letters and digits, hyphens for spaces.
  private static func slug(_ text: String) -> String {
    var slug = ""
    for byte in Folding.folded(text).utf8 {
      switch byte {
      case 0x61...0x7A, 0x30...0x39: slug.unicodeScalars.append(Unicode.Scalar(byte))
      case 0x20, 0x2D:
        if !slug.hasSuffix("-"), !slug.isEmpty { slug += "-" }
      default: break
      }
    }
    while slug.hasSuffix("-") { slug.removeLast() }
    return slug
  }
}
