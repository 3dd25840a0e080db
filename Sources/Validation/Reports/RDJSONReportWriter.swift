import Diagnostics
import JSON
import Values

/// Writes a report in the Reviewdog Diagnostic Format (rdjson), a JSON form of `DiagnosticResult` in
/// reviewdog's `proto/rdf/reviewdog.proto`.
///
/// Columns count UTF-8 bytes, ends are exclusive. Members that older releases do not know are not written,
/// since they refuse a file with one: notes follow the message instead.
package struct RDJSONReportWriter {
  private let context: ReportContext

  package init(context: ReportContext) {
    self.context = context
  }

  package func write(_ report: Report) -> [UInt8] {
    var writer = JSONWriter(isPretty: true)
    writer.beginObject()
    writer.member("source", object: "balise") { $0.member("name", $1) }
    writer.key("diagnostics")
    writer.beginArray()
    var source: SourceFile?
    for finding in report.findings {
      if !finding.fixes.isEmpty, source?.path != finding.place.path {
        source = context.source(finding.place.path)
      }
      writer.object { write(finding, source, to: &$0) }
    }
    writer.endArray()
    writer.endObject()
    return writer.finish() + [0x0A]
  }

  private func write(_ finding: Finding, _ source: SourceFile?, to writer: inout JSONWriter) {
    writer.member("message", FindingText(finding, context).lines.joined(separator: "\n"))
    writer.member("location", object: ReportLocation(finding.place, in: .utf8)) {
      $0.member("path", $1.path)
      guard let line = $1.line else { return }
      $0.member("range", object: $1) {
        write("start", line, $1.column, to: &$0)
        guard let endLine = $1.endLine else { return }
        // The end of a line is the start of the next.
        write("end", $1.endColumn == nil ? endLine + 1 : endLine, $1.endColumn ?? 1, to: &$0)
      }
    }
    writer.member("severity", Self.severity(finding.severity))
    writer.member("code", object: finding.rule) { $0.member("value", $1) }
    guard let source, !finding.fixes.isEmpty else { return }
    writer.member("suggestions", objects: finding.fixes) {
      $0.member("range", object: FixLocation($1.span, in: source)) {
        write("start", $1.startLine, $1.startByte, to: &$0)
        write("end", $1.endLine, $1.endByte, to: &$0)
      }
      $0.member("text", $1.replacement)
    }
  }

  private func write(_ name: String, _ line: Int, _ column: Int?, to writer: inout JSONWriter) {
    writer.member(name, object: line) {
      $0.member("line", $1)
      if let column { $0.member("column", column) }
    }
  }

  private static func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: "ERROR"
    case .warning: "WARNING"
    case .note: "INFO"
    }
  }
}
