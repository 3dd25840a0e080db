import Values

/// What of a guide could be held against nothing, and so is neither right nor wrong.
package struct Coverage: Sendable {
  package private(set) var notCovered: [Report.NotCovered] = []

  package init(_ examination: Examination, families: Set<RuleFamily>) {
    if families.contains(.labels) {
      add("coverage.labels", LabelCoverage(examination).notCovered)
    }
    if families.contains(.routes) {
      add("coverage.routes", RouteCoverage(examination).notCovered)
    }
    let verdicts = examination.claims?.verdicts ?? []
    add("coverage.claims", verdicts.count { $0.outcome == .untested })
    add("coverage.experiments", verdicts.count { $0.outcome == .inconclusive })
    let procedures = examination.execution?.procedures ?? []
    add("coverage.ways", procedures.count { !$0.isExhaustive })
    add("coverage.prerequisites", procedures.count { $0.trials.allSatisfy { !$0.unmet.isEmpty } })
    add("coverage.exploration", examination.exploration?.procedures.count { !$0.isComplete } ?? 0)
    add("coverage.teams", examination.exploration?.procedures.count ?? 0)
  }

  private mutating func add(_ key: String, _ count: Int) {
    guard count > 0 else { return }
    notCovered.append(
      Report.NotCovered(message: Message(key, ["count": .number(count)]), count: count))
  }
}
