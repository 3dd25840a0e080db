import Diagnostics
import RunbookModel

/// What holds for every runbook: its lines exist, its ids differ, and what refers to something finds it.
struct RunbookProperties {
  private let runbook: Runbook
  private let source: SourceFile

  init(_ runbook: Runbook, _ source: SourceFile) {
    self.runbook = runbook
    self.source = source
  }

  func check() {
    GuideProperties.check(runbook.diagnostics, in: source)
    precondition(!runbook.id.isEmpty && !runbook.language.isEmpty, "a runbook has a name")
    var steps: Set<String> = []
    var actions: Set<String> = []
    var pending = runbook.prelude + runbook.procedures.flatMap(\.steps)
    for procedure in runbook.procedures { check(line: procedure.line) }
    while let step = pending.popLast() {
      precondition(steps.insert(step.id).inserted, "ids of steps differ")
      check(line: step.line)
      for action in step.actions {
        precondition(actions.insert(action.id).inserted, "ids of actions differ")
        precondition(action.isOptional || action.because == nil, "only what is optional says why")
        check(line: action.line)
      }
      check(step.remarks)
      pending += step.steps
    }
    for prerequisite in runbook.prerequisites { check(line: prerequisite.line) }
    for parameter in runbook.parameters { check(line: parameter.line) }
    check(runbook.remarks)
    checkOptions(steps)
  }

  /// The steps that carry an option out exist.
  private func checkOptions(_ steps: Set<String>) {
    for entry in Outline(runbook).entries {
      for choice in entry.step.remarks.choices {
        for option in choice.options {
          precondition(option.steps.allSatisfy(steps.contains), "an option's steps exist")
        }
      }
    }
  }

  private func check(_ remarks: Remarks) {
    for choice in remarks.choices { check(line: choice.line) }
    for caution in remarks.cautions { check(line: caution.line) }
    for admonition in remarks.admonitions { check(line: admonition.line) }
    for expectation in remarks.expectations { check(line: expectation.line) }
    for claim in remarks.claims { check(line: claim.line) }
  }

  private func check(line: Int) {
    precondition(line >= 1 && line <= source.lineCount, "a line exists")
  }
}
