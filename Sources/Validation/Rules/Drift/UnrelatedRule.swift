import Diagnostics
import Values

/// Guides of a pair of which hardly anything agrees: no single difference is told of them.
struct UnrelatedRule: Rule {
  static let description = RuleDescription(
    id: "drift.unrelated", family: .drift, severity: .warning,
    passing: RuleExample(
      """
      # Redémarrer un VPS

      ## En pratique

      Cliquez sur `Redémarrer mon VPS`{.action}.

      """,
      path: "guide.fr-fr.md",
      twin: """
        # Reboot a VPS

        ## Instructions

        Click on `Reboot my VPS`{.action}.

        """),
    failing: RuleExample(
      """
      ↓# Redémarrer un VPS

      ## En pratique

      Cliquez sur `Redémarrer mon VPS`{.action}.

      """,
      path: "guide.fr-fr.md",
      twin: """
        # Mailing lists

        - A moderator must approve what subscribers send to everyone.
        - Choose who may answer: nobody, subscribers, or any sender on Earth.
        - Archives stay readable for seven weeks; unsubscribing needs a signed token.
        - Attachments above 12 MB bounce, whoever sends them, with an explanation.
        - Digests leave every morning; readers on holiday may pause them.
        - Rejected letters are kept for a fortnight, then nobody can get them back.
        - Owners hand a list over by naming another owner, who must agree.

        """))

  package func findings(in examination: Examination) -> [Finding] {
    guard let comparison = examination.comparison, !comparison.isMeaningful else { return [] }
    let twin = comparison.twin
    return [
      finding(
        at: comparison.guide.place(after: nil), ["agreement": .number(comparison.agreement)],
        notes: [
          Finding.Note(message: Message("drift.in-twin"), place: twin.place(after: nil))
        ])
    ]
  }
}
