import ControlPlane
import Diagnostics
import GuideMarkdown
import Values

/// A refusal from which the procedure cannot be brought to its end, and of which the guide does not tell.
struct DeadEndRule: Rule {
  static let description = RuleDescription(
    id: "exploration.dead-end", family: .exploration, severity: .warning,
    passing: RuleExample(ExecutionExamples.takingSnapshot),
    failing: RuleExample(ExecutionExamples.untoldLimit))

  func findings(in examination: Examination) -> [Finding] {
    obstacles(in: examination) { procedure in procedure.refusals.filter(\.isDeadEnd) }
  }
}

extension Rule {
  /// What stands in the way, with how one comes to it.
  func obstacles(
    in examination: Examination,
    _ select: (ExplorationEvidence.Findings) -> [ExplorationEvidence.Obstacle]
  ) -> [Finding] {
    (examination.exploration?.procedures ?? []).flatMap(select)
      .sorted { $0.line < $1.line }.map { obstacle in
        var finding = finding(
          at: FindingPlace(examination.document.source, line: obstacle.line),
          ["operation": .text(obstacle.operation)]
            .merging(obstacle.refusal.map { ["reason": .message($0.reason)] } ?? [:]) { own, _ in
              own
            })
        finding.counterexample = obstacle.counterexample
        return finding
      }
  }
}
