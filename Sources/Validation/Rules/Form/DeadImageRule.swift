import Diagnostics
import GuideMarkdown
import Values

/// An image whose file is not there.
///
/// Only where the guide's tree holds files of that type: where pictures were left out, none is
/// missing.
struct DeadImageRule: Rule {
  static let description = RuleDescription.form(
    "form.dead-image", .warning,
    passing: RuleExample(
      """
      ---
      slug: redemarrer-vps
      ---

      Cliquez sur `Redémarrer`{.action}.

      ![Redémarrer](images/redemarrer.png){.thumbnail}

      """,
      path: "vps/guide.fr-fr.md", neighbours: ["vps/images/redemarrer.png"]),
    failing: RuleExample(
      """
      ---
      slug: redemarrer-vps
      ---

      Cliquez sur `Redémarrer`{.action}.

      ↓![Redémarrer](images/redemarrage.png){.thumbnail}

      ↓![Valider](images/valider.PNG){.thumbnail}

      """,
      path: "vps/guide.fr-fr.md",
      neighbours: ["vps/images/redemarrer.png", "vps/images/valider.png"]))

  func findings(in examination: Examination) -> [Finding] {
    examination.deadReferences(of: .image).map { dead in
      finding(at: dead.place, ["path": .text(dead.path)], fixes: dead.fixes)
    }
  }
}
