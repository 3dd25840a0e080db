import Diagnostics
import Values

/// Labels that do not name the same control as the twin’s.
struct ControlRule: DriftRule {
  static let description = RuleDescription(
    id: "drift.control", family: .drift, severity: .error,
    passing: RuleExample(
      """
      # Supprimer un snapshot

      ## En pratique

      Dans l'espace client, ouvrez la page de votre VPS puis son onglet `Accueil`{.action}.

      Cliquez sur `...`{.action} à droite de l'option `Snapshot`,
      puis sur `Supprimer le snapshot`{.action}.

      """,
      path: "guide.fr-fr.md",
      twin: """
        # Delete a snapshot

        ## Instructions

        In the Control Panel, open the page of your VPS and its `Home`{.action} tab.

        Click on `...`{.action} to the right of the `Snapshot` option,
        then on `Delete the snapshot`{.action}.

        """),
    failing: RuleExample(
      """
      # Supprimer un snapshot

      ## En pratique

      Dans l'espace client, ouvrez la page de votre VPS puis son onglet `Accueil`{.action}.

      Cliquez sur `...`{.action} à droite de l'option `Snapshot`,
      puis sur `↓Restaurer le snapshot`{.action}.

      """,
      path: "guide.fr-fr.md",
      twin: """
        # Delete a snapshot

        ## Instructions

        In the Control Panel, open the page of your VPS and its `Home`{.action} tab.

        Click on `...`{.action} to the right of the `Snapshot` option,
        then on `Delete the snapshot`{.action}.

        """))

  func findings(in comparison: GuideComparison, of examination: Examination) -> [Finding] {
    controls(ControlDifference.certain(in: comparison, examination.consoles), in: comparison)
  }
}

extension DriftRule {
  /// A finding for each control that is another one than the twin's.
  func controls(_ differences: [ControlDifference], in comparison: GuideComparison) -> [Finding] {
    differences.map { difference in
      finding(
        at: comparison.guide.place(of: difference.guideBlock, label: difference.guide),
        ["found": .label(difference.guide), "expected": .label(difference.twin)],
        notes: [twinNote(comparison.twin.place(of: difference.twinBlock, label: difference.twin))])
    }
  }
}
