import Diagnostics
import Values

/// The numbers of a report in words, for people.
struct ReportSummary {
  /// How many findings of which severity in how many guides.
  let counts: String
  /// What else has to be known: what can be fixed, what is silenced, what nobody could decide.
  let remarks: [String]
  /// What could not be checked, with numbers.
  let notCovered: [String]

  init(_ report: Report, _ context: ReportContext) {
    func count(_ key: String, _ number: Int) -> MessageArgument {
      .message(Message("report.count.\(key)", ["count": .number(number)]))
    }
    let guides = count("guides", report.guides)
    counts =
      report.findings.isEmpty
      ? context.line("report.clean", ["guides": guides])
      : context.line(
        "report.summary",
        [
          "errors": count("errors", report.count(of: .error)),
          "warnings": count("warnings", report.count(of: .warning)),
          "notes": count("notes", report.count(of: .note)), "guides": guides,
        ])
    let fixable = report.findings.count { $0.fixes.contains(where: \.isSafe) }
    var remarks: [String] = []
    if fixable > 0 { remarks.append(context.line("report.fixable", ["count": .number(fixable)])) }
    if report.suppressed > 0 {
      remarks.append(context.line("report.suppressed", ["count": .number(report.suppressed)]))
    }
    if report.isInconclusive { remarks.append(context.line("report.inconclusive")) }
    self.remarks = remarks
    notCovered = report.notCovered.filter { $0.count > 0 }.map(context.line)
  }

  /// All of it, a line each.
  func lines(heading: String) -> [String] {
    let list = notCovered.isEmpty ? [] : [heading] + notCovered.map { "  - \($0)" }
    return [counts] + remarks + list
  }
}
