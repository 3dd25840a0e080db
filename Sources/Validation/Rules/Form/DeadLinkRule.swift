import Diagnostics
import GuideMarkdown
import Values

/// A link to a file that is not there.
///
/// Only where the guide's tree holds files of that type: where pictures were left out, none is
/// missing. Addresses of the provider's site cannot be told from here.
struct DeadLinkRule: Rule {
  static let description = RuleDescription.form(
    "form.dead-link", .warning,
    passing: RuleExample(
      """
      ---
      slug: redemarrer-vps
      ---

      Consultez le guide [Sauvegarder un VPS](../sauvegarder/guide.fr-fr.md#restaurer).

      """,
      path: "vps/redemarrer/guide.fr-fr.md", neighbours: ["vps/sauvegarder/guide.fr-fr.md"]),
    failing: RuleExample(
      """
      ---
      slug: redemarrer-vps
      ---

      Consultez le guide ↓[Sauvegarder un VPS](../sauvegarde/guide.fr-fr.md).

      """,
      path: "vps/redemarrer/guide.fr-fr.md", neighbours: ["vps/sauvegarder/guide.fr-fr.md"]))

  func findings(in examination: Examination) -> [Finding] {
    examination.deadReferences(of: .link).map { dead in
      finding(at: dead.place, ["path": .text(dead.path)], fixes: dead.fixes)
    }
  }
}
