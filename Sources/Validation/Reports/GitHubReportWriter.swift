import Diagnostics
import Values

/// Writes a report as workflow commands, of which GitHub Actions makes annotations of the lines.
///
/// A command is one line: `::error file=…,line=…,col=…,title=…::message`.
package struct GitHubReportWriter {
  private let context: ReportContext

  package init(context: ReportContext) {
    self.context = context
  }

  package func write(_ report: Report) -> [UInt8] {
    var text = ""
    for finding in report.findings { write(finding, to: &text) }
    return Array(text.utf8)
  }

  private func write(_ finding: Finding, to text: inout String) {
    let location = ReportLocation(finding.place, in: .characters)
    var properties = [("file", Self.property(location.path))]
    if let line = location.line {
      properties.append(("line", String(line)))
      if let endLine = location.endLine { properties.append(("endLine", String(endLine))) }
      if let column = location.column { properties.append(("col", String(column))) }
      // Columns of two lines together are refused.
      if location.endLine == line, let endColumn = location.endColumn {
        properties.append(("endColumn", String(endColumn)))
      }
    }
    properties.append(("title", Self.property(finding.rule)))
    let list = properties.map { "\($0.0)=\($0.1)" }.joined(separator: ",")
    let message = Self.data(FindingText(finding, context).lines.joined(separator: "\n"))
    text += "::\(Self.command(finding.severity)) \(list)::\(message)\n"
  }

  private static func command(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .note: "notice"
    }
  }

  /// A message in which a line end does not end the command.
  private static func data(_ text: String) -> String {
    escape(text, [("%", "%25"), ("\r", "%0D"), ("\n", "%0A")])
  }

  /// A value in which nothing ends it.
  private static func property(_ text: String) -> String {
    escape(
      text, [("%", "%25"), ("\r", "%0D"), ("\n", "%0A"), (":", "%3A"), (",", "%2C")])
  }

  private static func escape(_ text: String, _ escapes: [(Unicode.Scalar, String)]) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if let escape = escapes.first(where: { $0.0 == scalar }) {
        result += escape.1
      } else {
        // A name may hold anything, and what runs the workflow shows its log in a terminal.
        result.unicodeScalars.append(
          scalar.properties.generalCategory == .control ? "\u{FFFD}" : scalar)
      }
    }
    return result
  }
}
