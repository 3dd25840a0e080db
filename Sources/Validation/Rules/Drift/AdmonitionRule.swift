import Diagnostics
import Values

/// Boxed remarks that the twin has not, has more, or gives another weight.
struct AdmonitionRule: DriftRule {
  static let description = RuleDescription(
    id: "drift.admonition", family: .drift, severity: .warning,
    passing: RuleExample(
      """
      # Restaurer un snapshot

      ## En pratique

      > [!warning]
      >
      > La restauration efface les données du VPS.

      Cliquez sur `Restaurer le snapshot`{.action}.

      """,
      path: "guide.fr-fr.md",
      twin: """
        # Restore a snapshot

        ## Instructions

        > [!warning]
        >
        > Restoring erases the data of the VPS.

        Click on `Restore the snapshot`{.action}.

        """),
    failing: RuleExample(
      """
      # Restaurer un snapshot

      ## En pratique

      ↓> [!primary]
      >
      > La restauration efface les données du VPS.

      Cliquez sur `Restaurer le snapshot`{.action}.

      """,
      path: "guide.fr-fr.md",
      twin: """
        # Restore a snapshot

        ## Instructions

        > [!warning]
        >
        > Restoring erases the data of the VPS.

        Click on `Restore the snapshot`{.action}.

        """))

  func findings(in comparison: GuideComparison, of examination: Examination) -> [Finding] {
    comparison.admonitionDifferences().map { difference in
      let guide = comparison.guide
      let twin = comparison.twin
      switch difference {
      case .kind(let own, let other):
        return finding(
          "kind", at: FindingPlace(guide.source, guide.admonitions[own].span),
          [
            "found": .text(guide.admonitions[own].kind),
            "expected": .text(twin.admonitions[other].kind),
          ],
          notes: [twinNote(FindingPlace(twin.source, twin.admonitions[other].span))])
      case .added(let own, let before):
        return finding(
          "added", at: FindingPlace(guide.source, guide.admonitions[own].span),
          ["kind": .text(guide.admonitions[own].kind)],
          notes: [twinNote(twin.place(after: before))])
      case .missing(let other, let before):
        return finding(
          "missing", at: guide.place(after: before),
          ["kind": .text(twin.admonitions[other].kind)],
          notes: [twinNote(FindingPlace(twin.source, twin.admonitions[other].span))])
      }
    }
  }
}
