import Diagnostics
import SnapshotSupport
import Validation

/// What became of mutants, by what was done to them.
struct MutantTally {
  struct Count {
    var made = 0
    var equivalent = 0
    /// Of the others, those of which nothing speaks that the guide is held against.
    var uncovered = 0
    var found = 0
    /// Found although nothing speaks of it.
    var foundUncovered = 0
    /// Found by other rules than those that look at the twin, as far as they were asked.
    var foundAlone = 0
    /// Found by rules that are on by default.
    var foundByDefault = 0

    var asked: Int { made - equivalent }
    /// Of a hundred; all of none.
    var percent: Double { Self.percent(found, of: asked) }
    /// Of those of which something speaks.
    var percentOfCovered: Double {
      Self.percent(found - foundUncovered, of: asked - uncovered)
    }

    private static func percent(_ part: Int, of whole: Int) -> Double {
      whole == 0 ? 100 : Double(part) * 100 / Double(whole)
    }
  }

  private(set) var counts: [MutationClass: Count] = [:]
  private(set) var gaps: [Uncovered: Int] = [:]
  private(set) var equivalents: [Equivalence: Int] = [:]
  /// Those of which something speaks.
  private(set) var missed: [GuideMutant] = []
  /// What was found in the unchanged guides, by rule.
  private(set) var alarms: [String: Int] = [:]
  private(set) var guides = 0

  var total: Count {
    counts.values.reduce(into: Count()) { sum, count in
      sum.made += count.made
      sum.equivalent += count.equivalent
      sum.uncovered += count.uncovered
      sum.found += count.found
      sum.foundUncovered += count.foundUncovered
      sum.foundAlone += count.foundAlone
      sum.foundByDefault += count.foundByDefault
    }
  }

  mutating func add(_ trial: MutantTrial) {
    guides += 1
    for finding in trial.findings { alarms[finding.rule, default: 0] += 1 }
  }

  mutating func add(_ mutant: GuideMutant, in trial: MutantTrial) throws {
    let discoveries = try trial.discoveries(of: mutant)
    counts[mutant.mutation, default: Count()].made += 1
    if let equivalence = mutant.equivalence {
      counts[mutant.mutation, default: Count()].equivalent += 1
      equivalents[equivalence, default: 0] += 1
      return
    }
    let gap = trial.gap(mutant)
    if let gap {
      counts[mutant.mutation, default: Count()].uncovered += 1
      gaps[gap, default: 0] += 1
    }
    guard !discoveries.isEmpty else {
      if gap == nil { missed.append(mutant) }
      return
    }
    if gap != nil { counts[mutant.mutation, default: Count()].foundUncovered += 1 }
    counts[mutant.mutation, default: Count()].found += 1
    if discoveries.contains(where: { !$0.rule.hasPrefix("drift.") }) {
      counts[mutant.mutation, default: Count()].foundAlone += 1
    }
    if discoveries.contains(where: { Self.rulesByDefault.contains($0.rule) }) {
      counts[mutant.mutation, default: Count()].foundByDefault += 1
    }
  }

  private static let rulesByDefault = Set(
    RuleCatalogue.all.map { type(of: $0).description }.filter(\.isOnByDefault).map(\.id))

  /// What the rules that are on by default find in the unchanged guides, by rule.
  var alarmsByDefault: [String: Int] {
    alarms.filter { Self.rulesByDefault.contains($0.key) }
  }

  /// A line for each kind of mistake, then the equivalent mutants, those that nothing covers, and
  /// what the guides hold anyway.
  func table(_ title: String) -> String {
    func row(_ name: String, _ values: [String]) -> String {
      name + String(repeating: " ", count: max(1, 30 - name.count))
        + values.map { String(repeating: " ", count: max(0, 11 - $0.count)) + $0 }.joined()
    }
    func row(_ name: String, _ count: Count) -> String {
      func rate(_ percent: Double) -> String { "\((percent * 10).rounded() / 10) %" }
      return row(
        name,
        [
          "\(count.made)", "\(count.equivalent)", "\(count.uncovered)", "\(count.found)",
          rate(count.percentOfCovered), rate(count.percent), "\(count.foundByDefault)",
          "\(count.foundAlone)",
        ])
    }
    var lines = [
      row(
        title,
        [
          "made", "equivalent", "uncovered", "found", "of covered", "of all", "by default",
          "no twin",
        ])
    ]
    for mutation in MutationClass.allCases {
      if let count = counts[mutation] { lines.append(row(mutation.rawValue, count)) }
    }
    lines.append(row("all", total))
    for equivalence in Equivalence.allCases {
      if let count = equivalents[equivalence] {
        lines.append("  equivalent: \(equivalence.rawValue): \(count)")
      }
    }
    for gap in Uncovered.allCases {
      if let count = gaps[gap] { lines.append("  not covered: \(gap.rawValue): \(count)") }
    }
    lines.append("  in \(guides) unchanged guides: \(alarms.values.reduce(0, +)) findings")
    for (rule, count) in alarms.sorted(by: { $0.key < $1.key }) {
      lines.append("    \(rule): \(count)")
    }
    return lines.joined(separator: "\n")
  }
}
