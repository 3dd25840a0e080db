import Diagnostics
import Values

/// Limits and other numbers that differ from the twin’s.
struct NumberRule: DriftRule {
  static let description = RuleDescription(
    id: "drift.number", family: .drift, severity: .error,
    passing: RuleExample(
      """
      # Supprimer un snapshot

      ## En pratique

      Dans la section `Snapshot`{.action}, cliquez sur `Supprimer le snapshot`{.action}.

      Le disque du snapshot ne doit pas dépasser 50 Go.

      Cliquez enfin sur `Confirmer`{.action}.

      """,
      path: "guide.fr-fr.md",
      twin: """
        # Delete a snapshot

        ## Instructions

        In the `Snapshot`{.action} section, click on `Delete the snapshot`{.action}.

        The disk of the snapshot must not exceed 50 GB.

        Finally, click on `Confirm`{.action}.

        """),
    failing: RuleExample(
      """
      # Supprimer un snapshot

      ## En pratique

      Dans la section `Snapshot`{.action}, cliquez sur `Supprimer le snapshot`{.action}.

      Le disque du snapshot ne doit pas dépasser ↓40 Go.

      Cliquez enfin sur `Confirmer`{.action}.

      """,
      path: "guide.fr-fr.md",
      twin: """
        # Delete a snapshot

        ## Instructions

        In the `Snapshot`{.action} section, click on `Delete the snapshot`{.action}.

        The disk of the snapshot must not exceed 50 GB.

        Finally, click on `Confirm`{.action}.

        """))

  func findings(in comparison: GuideComparison, of examination: Examination) -> [Finding] {
    quantities(in: comparison) { !$0.isDuration && !$0.isMoney }
  }
}
