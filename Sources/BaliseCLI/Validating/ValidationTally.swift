import Diagnostics
import Validation
import Values

/// What the validation of all guides gave so far.
struct ValidationTally {
  /// The guides that were read, in their order.
  private(set) var guides: [String] = []
  /// How many entries of baselines accept nothing more.
  private(set) var stale = 0
  /// What each guide is found wrong in.
  private var findings: [[Finding]] = []
  private var suppressed = 0
  private var isInconclusive = false
  private var notCovered: [Report.NotCovered] = []
  /// Where each kind of thing that could not be checked stands among the others.
  private var positions: [Message: Int] = [:]

  mutating func add(_ outcome: GuideOutcome) {
    guides.append(outcome.path)
    findings.append(outcome.findings)
    suppressed += outcome.silenced
    isInconclusive = isInconclusive || outcome.isInconclusive
    for kind in outcome.notCovered { add(kind) }
  }

  private mutating func add(_ kind: Report.NotCovered) {
    var message = kind.message
    message.arguments["count"] = nil
    let position = positions[message] ?? notCovered.count
    if position == notCovered.count {
      positions[message] = position
      notCovered.append(Report.NotCovered(message: message, count: 0))
    }
    notCovered[position].count += kind.count
    notCovered[position].message.arguments["count"] = .number(notCovered[position].count)
  }

  var report: Report {
    Report(
      findings: findings.flatMap(\.self), guides: guides.count, notCovered: notCovered,
      suppressed: suppressed, isInconclusive: isInconclusive, version: Version.current)
  }

  /// Whether a finding is more severe than the setup of its guide lets pass.
  func fails(_ setups: ValidationSetups) -> Bool {
    zip(guides, findings).contains { guide, findings in
      let threshold = setups.setup(for: guide).threshold
      return findings.contains { threshold.isReached(by: $0.severity) }
    }
  }

  /// Takes every finding as accepted.
  mutating func acceptAll() {
    suppressed += findings.reduce(0) { $0 + $1.count }
    findings = findings.map { _ in [] }
  }

  /// Leaves out what the baselines of the guides accept.
  mutating func apply(_ setups: ValidationSetups) {
    let members = Dictionary(grouping: guides.indices) { setups.index(of: guides[$0]) }
    for (index, positions) in members.sorted(by: { $0.key < $1.key }) {
      if let baseline = setups.setup(at: index).baseline { apply(baseline, to: positions) }
    }
  }

  private mutating func apply(_ baseline: Baseline, to positions: [Int]) {
    let result = ValidationParts.hold(
      positions.flatMap { findings[$0] }, against: baseline,
      guides: Set(positions.map { guides[$0] }))
    suppressed += result.accepted
    stale += result.stale
    // What is left of each guide is a part of what it had, in the same order.
    var rest = result.kept[...]
    for position in positions {
      findings[position] = findings[position].filter { finding in
        guard rest.first == finding else { return false }
        rest.removeFirst()
        return true
      }
    }
  }
}
