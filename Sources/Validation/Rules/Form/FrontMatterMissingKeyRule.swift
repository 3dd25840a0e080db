import Diagnostics
import GuideMarkdown
import Values

/// Front matter that lacks what every guide of its dialect has.
///
/// A key that is misspelt is another rule's. A guide without any front matter is found as such; a
/// file that is about a folder, as `README.md`, is no guide.
struct FrontMatterMissingKeyRule: Rule {
  static let description = RuleDescription.form(
    "form.front-matter-missing-key", .warning,
    passing: RuleExample(
      """
      ---
      title: Redémarrer un VPS
      slug: redemarrer-vps
      ---

      Cliquez sur `Redémarrer`{.action}.

      """),
    failing: RuleExample(
      """
      ↓---
      slug: redemarrer-vps
      excerpt: Comment redémarrer un VPS
      ---

      Cliquez sur `Redémarrer`{.action}.

      """))

  func findings(in examination: Examination) -> [Finding] {
    let document = examination.document
    guard let known = KnownFrontMatter(document.dialect), let place = Self.place(in: document)
    else { return [] }
    let entries = document.frontMatter.entries
    guard !entries.isEmpty else {
      let name = document.source.path.split(separator: "/").last ?? ""
      guard !name.lowercased().hasPrefix("readme") else { return [] }
      return [finding("none", at: place, ["names": Self.list(known.required)])]
    }
    let meant = entries.compactMap { known.meant(by: $0.key, in: document.frontMatter) }
    let missing = known.required.filter { name in
      !meant.contains(name) && !entries.contains { $0.key == name }
    }
    guard !missing.isEmpty else { return [] }
    return [finding(at: place, ["names": Self.list(missing)])]
  }

  private static func list(_ names: [String]) -> MessageArgument {
    .list(names.map(MessageArgument.text))
  }

  /// The first line that holds something; nil in an empty guide.
  private static func place(in document: GuideDocument) -> FindingPlace? {
    let source = document.source
    let start = source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard
      let first = source.bytes[start...].firstIndex(where: {
        ![0x20, 0x09, 0x0A, 0x0D].contains($0)
      })
    else { return nil }
    var end = source.span(ofLine: source.line(at: first)).end
    while end > first, [0x20, 0x09].contains(source.bytes[end - 1]) { end -= 1 }
    return FindingPlace(source, Span(first, max(first, end)))
  }
}
