import Diagnostics
import GuideMarkdown
import Values

/// Words in labels that are typed wrong, whosever the labels are.
struct LabelSlipRule: Rule {
  static let description = RuleDescription(
    id: "label.slip", family: .labels, severity: .warning,
    passing: RuleExample(
      """
      ---
      title: Configure the network
      ---

      ## Instructions

      Click `Network settings`{.action} in the menu of your system, then `Confirm`{.action}.

      The network is configured.
      """,
      labels: ["en": ["Boot from the hard disk", "Confirm"]]),
    failing: RuleExample(
      """
      ---
      title: Configure the network
      ---

      ## Instructions

      Click `↓Netwrok settings`{.action} in the menu of your system, then `Confirm`{.action}.

      The network is configured.
      """,
      labels: ["en": ["Boot from the hard disk", "Confirm"]]))

  func findings(in examination: Examination) -> [Finding] {
    var spans: Set<Span> = []
    return LabelSlips.all(examination).sorted { $0.label.span.start < $1.label.span.start }
      .compactMap { slip in
        guard spans.insert(slip.label.span).inserted else { return nil }
        return finding(
          at: FindingPlace(examination.document.source, slip.label.span),
          [
            "label": .label(slip.label.text), "found": .text(slip.word),
            "expected": .text(slip.meant),
          ])
      }
  }
}
