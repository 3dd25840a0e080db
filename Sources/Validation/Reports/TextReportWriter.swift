import Diagnostics
import Values

/// Writes a report for people in a terminal: `path:line:column: severity: message [rule]`, the guide's line
/// with a mark under what is meant, and the evidence.
///
/// Columns are what a reader counts as characters. Nothing that comes from a guide reaches the terminal
/// as an instruction.
package struct TextReportWriter {
  private let context: ReportContext
  private let style: (Role, String) -> String

  /// What a part of the text is, for its looks.
  package enum Role: Hashable, Sendable {
    case place, error, warning, note, message, rule, gutter, mark, heading
  }

  /// - Parameters:
  ///   - context: The words.
  ///   - style: A part of the text in its looks; it must show the same text.
  package init(
    context: ReportContext, style: @escaping (Role, String) -> String = { $1 }
  ) {
    self.context = context
    self.style = style
  }

  package func write(_ report: Report) -> [UInt8] {
    var text = ""
    var path: String?
    for finding in report.findings {
      if let path, path != finding.place.path { text += "\n" }
      path = finding.place.path
      write(finding, to: &text)
    }
    if !report.findings.isEmpty { text += "\n" }
    let heading = context.line("report.not-covered")
    for line in ReportSummary(report, context).lines(heading: heading) { text += line + "\n" }
    return Array(text.utf8)
  }

  private func write(_ finding: Finding, to text: inout String) {
    write(
      finding.place, finding.severity,
      style(.message, context.line(finding.message)) + " " + style(.rule, "[\(finding.rule)]"),
      to: &text)
    for note in finding.notes {
      guard let place = note.place else {
        let words = context.line("severity.note")
        text += "  \(style(.note, words + ":")) \(context.line(note.message))\n"
        continue
      }
      write(place, .note, context.line(note.message), to: &text)
    }
    guard let counterexample = finding.counterexample, !counterexample.steps.isEmpty else { return }
    text += "  \(style(.heading, context.line("report.counterexample")))\n"
    for (index, step) in counterexample.steps.enumerated() {
      let place = step.place.map { " (\(ReportLocation($0, in: .characters).text))" } ?? ""
      text += "    \(index + 1). \(context.line(step.message))\(style(.gutter, place))\n"
    }
  }

  /// A place with what is said of it, and the line under which the region is marked.
  private func write(
    _ place: FindingPlace, _ severity: Severity, _ words: String, to text: inout String
  ) {
    let location = ReportLocation(place, in: .characters)
    let role: Role =
      switch severity {
      case .error: .error
      case .warning: .warning
      case .note: .note
      }
    text += "\(style(.place, location.text + ":")) "
    text += "\(style(role, context.line("severity.\(severity.rawValue)") + ":")) \(words)\n"
    guard let region = place.region, !region.excerpt.isEmpty else { return }
    let excerpt = MarkedExcerpt(region)
    let number = String(region.start.line)
    let margin = String(repeating: " ", count: max(0, 5 - number.count))
    let blank = String(repeating: " ", count: max(5, number.count))
    text += "\(style(.gutter, "\(margin)\(number) |")) \(excerpt.text)\n"
    text += "\(style(.gutter, "\(blank) |")) \(style(.mark, excerpt.caretLine))\n"
  }
}
