import Diagnostics
import Values

/// Prices that differ from the twin’s, in the same currency.
struct PriceRule: DriftRule {
  static let description = RuleDescription(
    id: "drift.price", family: .drift, severity: .error,
    passing: RuleExample(
      """
      # Supprimer un snapshot

      ## En pratique

      Dans la section `Snapshot`{.action}, cliquez sur `Supprimer le snapshot`{.action}.

      Le snapshot suivant est facturé 1 500,50 € par an.

      Cliquez enfin sur `Confirmer`{.action}.

      """,
      path: "guide.fr-fr.md",
      twin: """
        # Delete a snapshot

        ## Instructions

        In the `Snapshot`{.action} section, click on `Delete the snapshot`{.action}.

        The next snapshot is billed at €1,500.50 per year.

        Finally, click on `Confirm`{.action}.

        """),
    failing: RuleExample(
      """
      # Supprimer un snapshot

      ## En pratique

      Dans la section `Snapshot`{.action}, cliquez sur `Supprimer le snapshot`{.action}.

      Le snapshot suivant est facturé ↓15 € par an.

      Cliquez enfin sur `Confirmer`{.action}.

      """,
      path: "guide.fr-fr.md",
      twin: """
        # Delete a snapshot

        ## Instructions

        In the `Snapshot`{.action} section, click on `Delete the snapshot`{.action}.

        The next snapshot is billed at €12 per year.

        Finally, click on `Confirm`{.action}.

        """))

  func findings(in comparison: GuideComparison, of examination: Examination) -> [Finding] {
    quantities(in: comparison) { $0.isMoney }
  }
}
