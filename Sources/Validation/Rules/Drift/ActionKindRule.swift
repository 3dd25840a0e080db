import Diagnostics
import RunbookModel
import Values

/// Steps that tell to do another kind of thing than the twin’s.
struct ActionKindRule: DriftRule {
  static let description = RuleDescription(
    id: "drift.action-kind", family: .drift, severity: .error,
    passing: RuleExample(
      """
      # Créer un snapshot

      ## En pratique

      1. Cliquez sur `Créer un snapshot`{.action}.
      2. Renseignez le champ `Description`{.action}.
      3. Validez en cliquant sur `Confirmer`{.action}.

      """,
      path: "guide.fr-fr.md",
      twin: """
        # Create a snapshot

        ## Instructions

        1. Click on `Create a snapshot`{.action}.
        2. Fill in `Description`{.action}.
        3. Click on `Confirm`{.action} to validate.

        """),
    failing: RuleExample(
      """
      # Créer un snapshot

      ## En pratique

      1. Cliquez sur `Créer un snapshot`{.action}.
      2. Cliquez sur `↓Description`{.action}.
      3. Cliquez sur `Confirmer`{.action}.

      """,
      path: "guide.fr-fr.md",
      twin: """
        # Create a snapshot

        ## Instructions

        1. Click on `Create a snapshot`{.action}.
        2. Fill in `Description`{.action}.
        3. Click on `Confirm`{.action}.

        """))

  func findings(in comparison: GuideComparison, of examination: Examination) -> [Finding] {
    ActionKindDifference.all(in: comparison, examination.consoles).map { difference in
      let (own, other) = (comparison.guide, comparison.twin)
      return finding(
        at: difference.guide.label.map { own.place(of: difference.guideBlock, label: $0) }
          ?? own.place(of: difference.guideBlock),
        ["found": .text(difference.guide.text), "expected": .text(difference.twin.text)],
        notes: [
          twinNote(
            difference.twin.label.map { other.place(of: difference.twinBlock, label: $0) }
              ?? other.place(of: difference.twinBlock))
        ])
    }
  }
}
