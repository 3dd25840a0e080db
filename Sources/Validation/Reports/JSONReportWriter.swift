import Diagnostics
import JSON
import Values

/// Writes a report in a format of ours, described by `docs/findings.schema.json`.
///
/// Every member is always present. Lines count from 1, columns in UTF-8 bytes from 1, ends stand after the
/// last byte.
package struct JSONReportWriter {
  private let context: ReportContext

  package init(context: ReportContext) {
    self.context = context
  }

  package func write(_ report: Report) -> [UInt8] {
    let fingerprints = FindingFingerprint.fingerprints(of: report.findings)
    var writer = JSONWriter(isPretty: true)
    writer.object { writer in
      writer.member("formatVersion", 1)
      writer.member("program", object: report.version) {
        $0.member("name", "balise")
        $0.member("version", $1)
      }
      writer.member("language", context.language)
      writer.member("summary", object: report) { write(summary: $1, to: &$0) }
      writer.member("notCovered", objects: report.notCovered) {
        MessageJSON.write($1.message, words: context.line($1), to: &$0)
        $0.member("count", $1.count)
      }
      writer.member("findings", objects: Array(zip(report.findings, fingerprints))) {
        write($1.0, fingerprint: $1.1, to: &$0)
      }
    }
    return writer.finish() + [0x0A]
  }

  private func write(summary report: Report, to writer: inout JSONWriter) {
    writer.member("guides", report.guides)
    writer.member("errors", report.count(of: .error))
    writer.member("warnings", report.count(of: .warning))
    writer.member("notes", report.count(of: .note))
    writer.member("suppressed", report.suppressed)
    writer.member("isInconclusive", report.isInconclusive)
  }

  private func write(_ finding: Finding, fingerprint: String, to writer: inout JSONWriter) {
    writer.member("rule", finding.rule)
    writer.member("severity", finding.severity.rawValue)
    write(finding.message, to: &writer)
    writer.member("fingerprint", fingerprint)
    writer.member("place", object: finding.place) { write($1, to: &$0) }
    writer.member("notes", objects: finding.notes) { write($1, to: &$0) }
    writer.member("counterexample", object: finding.counterexample) {
      $0.member("steps", objects: $1.steps) { write($1, to: &$0) }
      $0.member(
        "transcript",
        $1.transcript.isEmpty ? nil : String(decoding: $1.transcript, as: UTF8.self))
    }
    writer.member("fixes", objects: finding.fixes) {
      $0.member("start", $1.span.start)
      $0.member("end", $1.span.end)
      $0.member("replacement", $1.replacement)
      $0.member("isSafe", $1.isSafe)
    }
  }

  private func write(_ note: Finding.Note, to writer: inout JSONWriter) {
    write(note.message, to: &writer)
    writer.member("place", object: note.place) { write($1, to: &$0) }
  }

  private func write(_ message: Message, to writer: inout JSONWriter) {
    MessageJSON.write(message, words: context.render(message), to: &writer)
  }

  private func write(_ place: FindingPlace, to writer: inout JSONWriter) {
    writer.member("path", place.path)
    writer.member("line", place.region?.start.line)
    writer.member("column", place.region?.start.column)
    writer.member("endLine", place.region?.end.line)
    writer.member("endColumn", place.region?.end.column)
    writer.member("excerpt", place.region?.excerpt)
  }
}
