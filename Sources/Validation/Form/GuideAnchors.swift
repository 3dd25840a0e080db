import Diagnostics
import GuideMarkdown

/// The anchors of a guide, to which links of the guide lead.
///
/// The providers’ sites make a heading's anchor of its text: lower case, no accents, hyphens for
/// blanks; they differ in what becomes of punctuation and of equal headings. So anchors are
/// compared by their letters and digits only, and a number at the end may be left out.
struct GuideAnchors {
  /// In the guide's order, as a site would publish them.
  private(set) var published: [String] = []
  private var known: Set<String> = []
  private let written: Set<String>

  init(_ document: GuideDocument) {
    written = Self.written(in: document.source.bytes)
    for (index, node) in document.nodes.enumerated() {
      for attribute in document.attributes[node.attributes] where attribute.kind == .id {
        add(attribute.name)
      }
      if node.kind.isHeading { add(Slug.published(document.text(of: index))) }
    }
  }

  private mutating func add(_ anchor: String) {
    let key = Slug.key(anchor)
    guard !key.isEmpty, known.insert(key).inserted else { return }
    published.append(anchor)
  }

  /// Whether something carries an anchor, written without its number sign.
  func contains(_ anchor: String) -> Bool {
    let decoded = PercentEncoding.decoded(anchor)
    if known.contains(Slug.key(decoded)) { return true }
    if written.contains(decoded) { return true }
    // The second of two equal headings has "_1" or "-1" behind its anchor.
    guard let mark = decoded.lastIndex(where: { $0 == "_" || $0 == "-" }),
      decoded[mark...].dropFirst().allSatisfy(\.isNumber)
    else { return false }
    return known.contains(Slug.key(String(decoded[..<mark])))
  }

  /// The published anchor that a wrong one most likely means; nil when none is near.
  ///
  /// Older guides have the titles of the parts around before that of the heading:
  /// `#using_cyberduck_sftp_connection`.
  func nearest(to anchor: String) -> String? {
    let decoded = PercentEncoding.decoded(anchor)
    if let near = Misspelling.nearest(to: decoded, among: published.prefix(Self.searchLimit)) {
      return near
    }
    // "#available-actions" for "Actions available".
    let words = FoldedText.words(decoded).sorted()
    if let same = published.prefix(Self.searchLimit).first(where: {
      FoldedText.words($0).sorted() == words
    }) {
      return same
    }
    let key = Slug.key(decoded)
    return published.prefix(Self.searchLimit).first { candidate in
      let ending = Slug.key(candidate)
      return ending.utf8.count >= 6 && key.hasSuffix(ending)
    }
  }

  /// The anchors in HTML that the parser passed over: `<a name="…">`, `<div id="…">`.
  private static func written(in bytes: [UInt8]) -> Set<String> {
    var names: Set<String> = []
    var index = 0
    while let equals = bytes[index...].firstIndex(of: 0x3D) {
      index = equals + 1
      guard index < bytes.count, bytes[index] == 0x22 || bytes[index] == 0x27,
        bytes[..<equals].hasSuffix("name") || bytes[..<equals].hasSuffix("id")
      else { continue }
      let start = index + 1
      let name = bytes[start...].prefix(Self.nameLimit).prefix { $0 != bytes[index] && $0 > 0x20 }
      if start + name.count < bytes.count, bytes[start + name.count] == bytes[index] {
        names.insert(String(decoding: name, as: UTF8.self))
      }
    }
    return names
  }

  /// How many anchors are compared with a wrong one: more than any guide has headings.
  private static let searchLimit = 500

  /// Longer ones are none that anybody links to.
  private static let nameLimit = 200
}

extension ArraySlice<UInt8> {
  fileprivate func hasSuffix(_ text: String) -> Bool {
    suffix(text.utf8.count).elementsEqual(text.utf8)
  }
}

/// The forms of an anchor.
enum Slug {
  /// As sites publish a heading: folded letters and digits, hyphens for what stands between them.
  static func published(_ text: String) -> String {
    FoldedText.words(text).joined(separator: "-")
  }

  /// By which anchors are compared.
  static func key(_ anchor: String) -> String {
    FoldedText.words(anchor).joined()
  }
}
