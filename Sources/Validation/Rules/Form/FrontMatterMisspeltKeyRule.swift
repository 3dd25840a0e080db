import Diagnostics
import GuideMarkdown
import Values

/// A key of the front matter that is most likely another one, misspelt.
///
/// Keys that resemble none are left alone: a site may have its own. Not safe, since a page may
/// begin to show what it did not before.
struct FrontMatterMisspeltKeyRule: Rule {
  static let description = RuleDescription.form(
    "form.front-matter-misspelt-key", .warning,
    passing: RuleExample(
      """
      ---
      title: Redémarrer un VPS
      slug: redemarrer-vps
      excerpt: Comment redémarrer un VPS
      audience: technique
      ---

      Cliquez sur `Redémarrer`{.action}.

      """),
    failing: RuleExample(
      """
      ---
      title: Redémarrer un VPS
      slug: redemarrer-vps
      ↓excertp: Comment redémarrer un VPS
      ↓Section: Premiers pas
      ---

      Cliquez sur `Redémarrer`{.action}.

      """))

  func findings(in examination: Examination) -> [Finding] {
    let document = examination.document
    guard let known = KnownFrontMatter(document.dialect) else { return [] }
    return document.frontMatter.entries.compactMap { entry in
      guard let meant = known.meant(by: entry.key, in: document.frontMatter) else { return nil }
      let key = Array(entry.key.utf8)
      let start = entry.span.start
      let isWritten = document.source.bytes[start...].starts(with: key)
      let span = isWritten ? Span(start, start + key.count) : entry.span
      return finding(
        at: FindingPlace(document.source, span),
        ["name": .text(entry.key), "known": .text(meant)],
        fixes: isWritten ? [Finding.Fix(span: span, replacement: meant, isSafe: false)] : [])
    }
  }
}
