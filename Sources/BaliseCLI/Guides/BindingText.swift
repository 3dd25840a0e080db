import Console
import RunbookModel

/// What a runbook's actions are bound to, one a line.
struct BindingText {
  let text: String

  init(_ runbook: Runbook, _ bindings: Bindings) {
    var lines: [String] = []
    func add(_ steps: [Step]) {
      for step in steps {
        for action in step.actions {
          let binding = bindings.actions[action.id]
          let target = binding.map { TargetText($0.target) }
          let details = target?.details.map(\.value).joined(separator: " ") ?? ""
          let match = binding.map { " (\(MatchText.word($0.match)))" } ?? ""
          lines.append(
            "  \(action.line): \(action.kind.rawValue) \(action.label ?? action.object ?? "") → "
              + "\(target?.kind ?? "–") \(details)\(match)")
        }
        add(step.steps)
      }
    }
    add(runbook.prelude + runbook.procedures.flatMap(\.steps))
    text = "\n" + PlainText.clean(lines.joined(separator: "\n")) + "\n"
  }
}
