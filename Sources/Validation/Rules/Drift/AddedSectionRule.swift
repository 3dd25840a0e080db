import Diagnostics
import Values

/// Sections of instructions that the guide has and the twin lacks.
struct AddedSectionRule: DriftRule {
  static let description = RuleDescription(
    id: "drift.added-section", family: .drift, severity: .warning,
    passing: RuleExample(
      """
      # Gérer un VPS

      ## Redémarrer le VPS

      Dans l'onglet `VPS`{.action}, cliquez sur `Redémarrer mon VPS`{.action}, puis validez.

      ## Réinstaller le VPS

      Cliquez sur `Réinstaller mon VPS`{.action},
      choisissez une distribution `Debian` et saisissez une clé SSH.

      """,
      path: "guide.fr-fr.md",
      twin: """
        # Manage a VPS

        ## Reboot the VPS

        In the `VPS`{.action} tab, click on `Reboot my VPS`{.action}, then confirm.

        ## Reinstall the VPS

        Click on `Reinstall my VPS`{.action}, choose a `Debian` distribution and enter an SSH key.

        """),
    failing: RuleExample(
      """
      # Gérer un VPS

      ## Redémarrer le VPS

      Dans l'onglet `VPS`{.action}, cliquez sur `Redémarrer mon VPS`{.action}, puis validez.

      ↓## Réinstaller le VPS

      Cliquez sur `Réinstaller mon VPS`{.action},
      choisissez une distribution `Debian` et saisissez une clé SSH.

      """,
      path: "guide.fr-fr.md",
      twin: """
        # Manage a VPS

        ## Reboot the VPS

        In the `VPS`{.action} tab, click on `Reboot my VPS`{.action}, then confirm.

        """))

  func findings(in comparison: GuideComparison, of examination: Examination) -> [Finding] {
    let side = ComparedSide(comparison, owner: .guide)
    return side.ownSections().map { section in
      finding(
        at: side.own.place(of: section.lowerBound),
        ["title": .text(side.own.excerpt(of: section.lowerBound))],
        notes: [twinNote(side.other.place(after: side.blockBefore(section.lowerBound)))])
    }
  }
}
