import RunbookModel
import Values

/// What the headings of a guide became.
struct HeadingRoles {
  private var procedures: Set<Int> = []
  private var steps: Set<Int> = []

  init(_ runbook: Runbook) {
    for procedure in runbook.procedures {
      procedures.insert(procedure.line)
      add(procedure.steps)
    }
    add(runbook.prelude)
  }

  private mutating func add(_ steps: [Step]) {
    for step in steps {
      if !step.title.isEmpty { self.steps.insert(step.line) }
      add(step.steps)
    }
  }

  func finding(for section: Section, line: Int) -> Explanation.Finding {
    let reasons = section.role.map {
      [Message("explain.entry", ["entry": .text("sections.\($0)")])]
    }
    let kind =
      if section.role == .practice || section.role == nil, procedures.contains(line) {
        "procedure"
      } else if let role = section.role {
        "\(role)"
      } else {
        steps.contains(line) ? "step" : "plain"
      }
    return Explanation.Finding(
      outcome: Message("explain.heading.\(kind)"), reasons: reasons ?? [])
  }
}
