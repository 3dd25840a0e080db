import Values

/// A finding with its evidence as lines of plain text, for formats that hold nothing else.
struct FindingText {
  /// The message, then the notes, then the steps of the counterexample.
  let lines: [String]

  init(_ finding: Finding, _ context: ReportContext) {
    func line(_ note: Finding.Note) -> String {
      let place = note.place.map { " (\(ReportLocation($0, in: .characters).text))" } ?? ""
      return context.line(note.message) + place
    }
    var lines = [context.line(finding.message)] + finding.notes.map(line)
    if let steps = finding.counterexample?.steps, !steps.isEmpty {
      lines.append(context.line("report.counterexample"))
      lines += steps.enumerated().map { "  \($0.offset + 1). \(line($0.element))" }
    }
    self.lines = lines
  }
}
