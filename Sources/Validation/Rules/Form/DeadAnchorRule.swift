import Diagnostics
import GuideMarkdown
import Values

/// A link to a part of the guide that the guide does not have.
struct DeadAnchorRule: Rule {
  static let description = RuleDescription.form(
    "form.dead-anchor", .warning,
    passing: RuleExample(
      """
      ---
      subcollection: bare-metal
      ---

      Before you start, see [Backing up](#backup) and [Restarting](#restarting-the-server).

      ## Backing up the disks
      {: #backup}

      Copy your files.

      ## Restarting the server

      Click **Reboot**.

      """),
    failing: RuleExample(
      """
      ---
      subcollection: bare-metal
      ---

      Before you start, see ↓[Backing up](#bakcup) and ↓[Monitoring](#monitoring).

      ## Backing up the disks
      {: #backup}

      Copy your files.

      """))

  func findings(in examination: Examination) -> [Finding] {
    let document = examination.document
    let links = document.nodes.filter { $0.kind == .link && $0.text.utf8.first == 0x23 }
    guard !links.isEmpty else { return [] }
    let anchors = GuideAnchors(document)
    return links.compactMap { link in
      let anchor = String(link.text.dropFirst())
      // "#" leads to the top, "#/…" is an address within an application.
      guard let first = anchor.first, first != "/", !anchors.contains(anchor) else { return nil }
      let place = FindingPlace(document.source, link.span)
      guard let nearest = anchors.nearest(to: anchor) else {
        return finding(at: place, ["anchor": .text(link.text)])
      }
      let fix = document.destinationSpan(of: link).map {
        Finding.Fix(span: $0, replacement: "#" + nearest, isSafe: false)
      }
      return finding(
        "nearest", at: place, ["anchor": .text(link.text), "known": .text("#" + nearest)],
        fixes: fix.map { [$0] } ?? [])
    }
  }
}
