import Diagnostics
import GuideMarkdown

/// Holds guides against the rules that were chosen; threads may share it.
///
/// It reads no file and asks no clock: the same examination gives the same findings.
package struct Validator: Sendable {
  /// The ids of the rules that look.
  package let rules: Set<String>
  /// The families of the rules that look: what they need is gathered, and nothing else.
  package let families: Set<RuleFamily>
  private let selection: RuleSelection

  package init(_ selection: RuleSelection) {
    self.selection = selection
    let descriptions = selection.rules.map { type(of: $0).description }
    rules = Set(descriptions.map(\.id))
    families = Set(descriptions.map(\.family))
  }

  /// What the rules find: first what concerns the guide as a whole, then by place, at one place by rule.
  ///
  /// What stands in another file than the guide comes last.
  package func findings(in examination: Examination) -> [Finding] {
    let findings = selection.rules.flatMap { $0.findings(in: examination) }
    return inReadingOrder(
      configured(findings), guide: examination.document.source.path)
  }

  /// Findings of others, such as those about a guide's comments, with the severities that were set.
  package func configured(_ findings: [Finding]) -> [Finding] {
    findings.compactMap(selection.configured)
  }

  private func inReadingOrder(_ findings: [Finding], guide: String) -> [Finding] {
    func precedes(_ left: (offset: Int, element: Finding), _ right: (offset: Int, element: Finding))
      -> Bool
    {
      let (first, second) = (left.element, right.element)
      if first.place.path != second.place.path {
        if first.place.path == guide || second.place.path == guide {
          return first.place.path == guide
        }
        return first.place.path.utf8.lexicographicallyPrecedes(second.place.path.utf8)
      }
      let (one, other) = (start(first), start(second))
      if one != other { return one < other }
      if first.rule != second.rule { return first.rule < second.rule }
      return left.offset < right.offset
    }
    return findings.enumerated().sorted(by: precedes).map(\.element)
  }

  /// Where a finding begins; before the first line when it concerns the whole file.
  private func start(_ finding: Finding) -> SourceLocation {
    finding.place.region?.start ?? SourceLocation(line: 0, column: 0)
  }
}
