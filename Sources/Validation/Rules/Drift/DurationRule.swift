import Diagnostics
import Values

/// Durations that differ from the twin’s.
struct DurationRule: DriftRule {
  static let description = RuleDescription(
    id: "drift.duration", family: .drift, severity: .error,
    passing: RuleExample(
      """
      # Supprimer un snapshot

      ## En pratique

      Dans la section `Snapshot`{.action}, cliquez sur `Supprimer le snapshot`{.action}.

      La suppression du snapshot est définitive après 72 heures.

      Cliquez enfin sur `Confirmer`{.action}.

      """,
      path: "guide.fr-fr.md",
      twin: """
        # Delete a snapshot

        ## Instructions

        In the `Snapshot`{.action} section, click on `Delete the snapshot`{.action}.

        The deletion of the snapshot is final after 3 days.

        Finally, click on `Confirm`{.action}.

        """),
    failing: RuleExample(
      """
      # Supprimer un snapshot

      ## En pratique

      Dans la section `Snapshot`{.action}, cliquez sur `Supprimer le snapshot`{.action}.

      La suppression du snapshot est définitive après ↓48 heures.

      Cliquez enfin sur `Confirmer`{.action}.

      """,
      path: "guide.fr-fr.md",
      twin: """
        # Delete a snapshot

        ## Instructions

        In the `Snapshot`{.action} section, click on `Delete the snapshot`{.action}.

        The deletion of the snapshot is final after 72 hours.

        Finally, click on `Confirm`{.action}.

        """))

  func findings(in comparison: GuideComparison, of examination: Examination) -> [Finding] {
    quantities(in: comparison) { $0.isDuration }
  }
}
