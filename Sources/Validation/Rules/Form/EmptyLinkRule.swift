import Diagnostics
import GuideMarkdown

/// A link without a text, which nobody sees.
///
/// OVHcloud's site writes the title of the guide where a link has the class `ref`, or names a guide
/// by its former number (`{legacy}1519`): these are left alone.
struct EmptyLinkRule: DialectRule {
  static let description = RuleDescription.form(
    "dialect.empty-link", .note,
    passing: RuleExample(
      """
      ---
      slug: redemarrer-vps
      ---

      Consultez le guide [Sauvegarder un VPS](https://docs.example.com/sauvegarder/) et le guide
      [](../restaurer/guide.fr-fr.md){.ref}.

      """),
    failing: RuleExample(
      """
      ---
      slug: redemarrer-vps
      ---

      Consultez le guide ↓[](https://docs.example.com/sauvegarder/).

      """))

  func findings(in examination: Examination) -> [Finding] {
    let document = examination.document
    let told = dialectFindings(in: examination)
    guard !told.isEmpty else { return [] }
    let titled = Set(
      document.nodes.filter {
        $0.kind == .link && ($0.text.hasPrefix("{legacy}") || document.hasClass("ref", $0))
      }
      .map { document.source.location(at: $0.span.start) })
    return told.filter { finding in
      finding.place.region.map { !titled.contains($0.start) } ?? true
    }
  }
}
