import Diagnostics
package import Values

extension Suppressions {
  /// The findings of the rule `ignore.malformed`.
  package var malformed: [Finding] { MalformedIgnoreRule().findings(of: self) }

  /// What the comments of a guide make of its findings.
  package struct Outcome: Hashable, Sendable {
    /// What is reported, in the guide's order: the findings that no comment silences, and those about
    /// comments that are out of date or silence nothing.
    package let kept: [Finding]
    package let silenced: [Finding]
  }

  /// Silences findings of this guide.
  ///
  /// A comment that is out of date silences nothing and is reported, whether or not something would be
  /// silenced. Findings about these comments are made here and not by their rules, which see neither the
  /// other findings nor the date; no comment silences them.
  ///
  /// - Parameters:
  ///   - findings: All findings of the guide, in its order.
  ///   - today: The moment at which dates are held against.
  ///   - rules: The ids of the rules that ran: a comment for others may well have a reason. The findings about
  ///     comments are made for those among them.
  /// - Returns: What is reported and what is silenced.
  package func apply(
    to findings: [Finding], today: Instant, rules: Set<String> = Suppressions.knownRules
  ) -> Outcome {
    guard !comments.isEmpty else { return Outcome(kept: findings, silenced: []) }
    let isCurrent = comments.map { comment in comment.until.map { today < $0.end } ?? true }
    let index = IgnoreIndex(comments, isCurrent: isCurrent)
    var isUsed = comments.map { _ in false }
    var kept: [Finding] = []
    var silenced: [Finding] = []
    for finding in findings {
      let covering = index.comments(covering: finding)
      for comment in covering { isUsed[comment] = true }
      if covering.isEmpty { kept.append(finding) } else { silenced.append(finding) }
    }
    for (index, comment) in comments.enumerated() {
      if !isCurrent[index] {
        guard rules.contains(ExpiredIgnoreRule.description.id) else { continue }
        kept.append(ExpiredIgnoreRule().finding(about: comment, in: source))
      } else if !isUsed[index], rules.contains(where: comment.names) {
        guard rules.contains(UnusedIgnoreRule.description.id) else { continue }
        kept.append(UnusedIgnoreRule().finding(about: comment, in: source))
      }
    }
    return Outcome(kept: Self.ordered(kept), silenced: silenced)
  }

  /// In the order of the text; findings at one place stay in theirs, those without a place come first.
  private static func ordered(_ findings: [Finding]) -> [Finding] {
    findings.enumerated().sorted { left, right in
      switch (left.element.place.region?.start, right.element.place.region?.start) {
      case (nil, nil): left.offset < right.offset
      case (nil, _): true
      case (_, nil): false
      case (let first?, let second?):
        first == second ? left.offset < right.offset : first < second
      }
    }.map(\.element)
  }
}

/// Finds the comments that cover a finding without asking all of them.
private struct IgnoreIndex {
  private let comments: [IgnoreComment]
  /// The comments for the whole guide by what they name.
  private var ofGuide: [String: [Int]] = [:]
  /// The comments for some lines by what they name, in the order of their first lines.
  private var ofLines: [String: [Int]] = [:]

  init(_ comments: [IgnoreComment], isCurrent: [Bool]) {
    self.comments = comments
    for index in comments.indices where isCurrent[index] {
      let rule = comments[index].rule
      if comments[index].lines == nil {
        ofGuide[rule, default: []].append(index)
      } else {
        ofLines[rule, default: []].append(index)
      }
    }
  }

  func comments(covering finding: Finding) -> [Int] {
    names(of: finding.rule).flatMap { name in
      (ofGuide[name] ?? []) + nearest(to: finding, among: ofLines[name] ?? [])
    }
  }

  /// The rule's id and every topic that it belongs to.
  private func names(of rule: String) -> [String] {
    [rule] + rule.indices.filter { rule[$0] == "." }.map { "\(rule[..<$0]).*" }
  }

  /// The last comment that begins at or before a finding's line, if it reaches so far.
  ///
  /// Of comments in one block all reach its end; of two for different blocks the later one begins after the
  /// earlier one ends, but where both speak of one block: then the later one is enough.
  private func nearest(to finding: Finding, among candidates: [Int]) -> [Int] {
    guard let line = finding.place.region?.start.line else { return [] }
    var low = 0
    var high = candidates.count
    while low < high {
      let middle = (low + high) / 2
      let begin = comments[candidates[middle]].lines?.lowerBound ?? 0
      if begin <= line { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return [] }
    let candidate = candidates[low - 1]
    return comments[candidate].covers(finding) ? [candidate] : []
  }
}
