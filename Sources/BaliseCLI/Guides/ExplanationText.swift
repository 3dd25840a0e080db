import RunbookCompiler
import RunbookModel
import Values

/// What each passage of a guide became, and why, for people who look for a misreading.
struct ExplanationText {
  let explanation: Explanation
  let speech: Speech
  let layout: TextLayout

  var text: String {
    let style = layout.style
    var text = style.apply(.title, PlainText.clean(explanation.runbook.source.path)) + "\n"
    let lastLine = explanation.passages.last?.line ?? 1
    let width = String(lastLine).count
    let indent = String(repeating: " ", count: width + 4)
    for passage in explanation.passages {
      let number = String(passage.line)
      let first = String(repeating: " ", count: width - number.count + 2) + number + "  "
      text += layout.lines(passage.text, indent: indent, first: first)
      for finding in passage.findings {
        text += layout.lines(line(of: finding), indent: indent + "    ", first: indent + "→ ")
      }
    }
    return text + "\n"
  }

  private func line(of finding: Explanation.Finding) -> String {
    let outcome = speech.text(finding.outcome)
    guard !finding.reasons.isEmpty else { return outcome }
    let reasons = finding.reasons.map { speech.text($0) }.joined(separator: " · ")
    return speech.text(
      "explain.line", ["outcome": .text(outcome), "reasons": .text(reasons)])
  }
}
