import Diagnostics
import Values

/// API routes that differ from the twin’s.
struct RouteDriftRule: DriftRule {
  static let description = RuleDescription(
    id: "drift.route", family: .drift, severity: .error,
    passing: RuleExample(
      """
      # Redémarrer un VPS via l'API

      ## En pratique

      Appelez l'API suivante :

      > [!api]
      >
      > @api {POST} /vps/{serviceName}/reboot

      Le redémarrage prend quelques minutes.

      """,
      path: "guide.fr-fr.md",
      twin: """
        # Reboot a VPS via the API

        ## Instructions

        Use the following API call:

        > [!api]
        >
        > @api {POST} /vps/{serviceName}/reboot

        The reboot takes a few minutes.

        """),
    failing: RuleExample(
      """
      # Redémarrer un VPS via l'API

      ## En pratique

      Appelez l'API suivante :

      > [!api]
      >
      > ↓@api {POST} /vps/{serviceName}/start

      Le redémarrage prend quelques minutes.

      """,
      path: "guide.fr-fr.md",
      twin: """
        # Reboot a VPS via the API

        ## Instructions

        Use the following API call:

        > [!api]
        >
        > @api {POST} /vps/{serviceName}/reboot

        The reboot takes a few minutes.

        """))

  func findings(in comparison: GuideComparison, of examination: Examination) -> [Finding] {
    comparison.routeDifferences().map { difference in
      finding(
        at: FindingPlace(comparison.guide.source, difference.guideSpan),
        ["found": .text(difference.guide), "expected": .text(difference.twin)],
        notes: [twinNote(FindingPlace(comparison.twin.source, difference.twinSpan))])
    }
  }
}
