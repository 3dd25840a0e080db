package import Diagnostics
package import Values

/// A comment of a guide that silences a rule:
/// `<!-- balise:ignore label.unknown reason="the button of the partner’s site" until=2027-01-31 -->`.
///
/// It silences the rule on its own lines and in the block that follows, up to the next empty line;
/// `balise:ignore-guide` in the whole guide. `label.*` stands for all rules of a topic.
package struct IgnoreComment: Hashable, Sendable {
  /// The whole comment, from `<!--` to `-->`.
  package let span: Span
  /// The rule's id, or a topic with `.*`.
  package let rule: String
  package let reason: String
  /// Until when it silences; nil for ever.
  package let until: Day?
  /// The lines in which it silences; nil for the whole guide.
  package let lines: ClosedRange<Int>?

  /// The last day, in UTC.
  package struct Day: Hashable, Sendable {
    /// As it is written: `2027-01-31`.
    package let text: String
    /// The moment at which the day is over.
    package let end: Instant
  }

  /// Whether it speaks of a rule, wherever the finding is.
  package func names(_ rule: String) -> Bool {
    self.rule.hasSuffix(".*") ? rule.hasPrefix(self.rule.dropLast()) : rule == self.rule
  }

  /// Whether it speaks of a finding, at any time.
  package func covers(_ finding: Finding) -> Bool {
    guard names(finding.rule) else { return false }
    guard let lines else { return true }
    return finding.place.region.map { lines.contains($0.start.line) } ?? false
  }
}
