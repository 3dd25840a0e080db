import Diagnostics
import Values

/// Sections of instructions that the twin has and the guide lacks.
struct MissingSectionRule: DriftRule {
  static let description = RuleDescription(
    id: "drift.missing-section", family: .drift, severity: .warning,
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

      ↓Dans l'onglet `VPS`{.action}, cliquez sur `Redémarrer mon VPS`{.action}, puis validez.

      """,
      path: "guide.fr-fr.md",
      twin: """
        # Manage a VPS

        ## Reboot the VPS

        In the `VPS`{.action} tab, click on `Reboot my VPS`{.action}, then confirm.

        ## Reinstall the VPS

        Click on `Reinstall my VPS`{.action}, choose a `Debian` distribution and enter an SSH key.

        """))

  func findings(in comparison: GuideComparison, of examination: Examination) -> [Finding] {
    let side = ComparedSide(comparison, owner: .twin)
    return side.ownSections().map { section in
      finding(
        at: side.other.place(after: side.blockBefore(section.lowerBound)),
        ["title": .text(side.own.excerpt(of: section.lowerBound))],
        notes: [twinNote(side.own.place(of: section.lowerBound))])
    }
  }
}
