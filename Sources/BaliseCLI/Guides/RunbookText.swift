import RunbookModel
import Values

/// A runbook as an indented outline for people.
struct RunbookText {
  let runbook: Runbook
  let speech: Speech
  let layout: TextLayout

  var text: String {
    let style = layout.style
    var text = style.apply(.title, PlainText.clean(runbook.title)) + "\n"
    text += "\(runbook.dialect) · \(runbook.language) · \(runbook.source.sha256.prefix(12))\n"
    for prerequisite in runbook.prerequisites {
      text += layout.lines(
        prerequisite.text, indent: "    ", first: "  \(speech.text("outline.prerequisite")) ")
    }
    func add(_ step: Step, _ number: String, _ indent: String) {
      let title = step.title.isEmpty ? "" : " " + PlainText.clean(step.title)
      text += indent + style.apply(.heading, number) + title + "\n"
      for action in step.actions {
        let label = action.label.map { " `\($0)`" } ?? action.object.map { " (\($0))" } ?? ""
        let mark =
          action.isOptional
          ? " [\(speech.text("optional.\(action.because?.rawValue ?? "invited")"))]" : ""
        text += layout.lines(
          "\(action.kind.rawValue)\(label)\(mark)", indent: indent + "      ",
          first: indent + "  \(action.line): ")
      }
      for (index, nested) in step.steps.enumerated() {
        add(nested, "\(number).\(index + 1)", indent + "  ")
      }
    }
    for (index, step) in runbook.prelude.enumerated() { add(step, "0.\(index + 1)", "  ") }
    for procedure in runbook.procedures {
      text += "\n" + style.apply(.title, PlainText.clean(procedure.title)) + "\n"
      for (index, step) in procedure.steps.enumerated() { add(step, "\(index + 1)", "  ") }
    }
    return text
  }
}
