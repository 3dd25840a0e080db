import Diagnostics
import JSON
import Values

/// Writes a report as SARIF 2.1.0, the OASIS format that code scanners exchange.
///
/// Columns count Unicode code points and the file says so (section 3.14.17). A counterexample is a code flow
/// (3.36), a note with a place a related location (3.27.22); a note without one follows the message, since
/// a location without a place is shown nowhere.
package struct SARIFReportWriter {
  let context: ReportContext
  private let ruleIndices: [String: Int]

  package init(context: ReportContext) {
    self.context = context
    ruleIndices = Dictionary(
      zip(context.rules.map(\.id), context.rules.indices), uniquingKeysWith: { first, _ in first })
  }

  package func write(_ report: Report) -> [UInt8] {
    var writer = JSONWriter(isPretty: true)
    writer.object { writer in
      writer.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
      writer.member("version", "2.1.0")
      writer.member("runs", objects: [report]) { write(run: $1, to: &$0) }
    }
    return writer.finish() + [0x0A]
  }

  private func write(run report: Report, to writer: inout JSONWriter) {
    writer.key("tool")
    writer.object {
      $0.member("driver", object: report.version) { write(driver: $1, to: &$0) }
    }
    writer.member("language", context.language)
    writer.member("columnKind", "unicodeCodePoints")
    writer.member("invocations", objects: [report]) { write(invocation: $1, to: &$0) }
    let fingerprints = FindingFingerprint.fingerprints(of: report.findings)
    writer.key("results")
    writer.beginArray()
    var source: SourceFile?
    for (finding, fingerprint) in zip(report.findings, fingerprints) {
      if !finding.fixes.isEmpty, source?.path != finding.place.path {
        source = context.source(finding.place.path)
      }
      writer.object { write(finding, fingerprint, source, to: &$0) }
    }
    writer.endArray()
  }

  private func write(driver version: String, to writer: inout JSONWriter) {
    writer.member("name", "balise")
    writer.member("version", version)
    writer.member("language", context.language)
    writer.member("rules", objects: context.rules) { writer, rule in
      writer.member("id", rule.id)
      writer.member("name", Self.name(of: rule.id))
      write(text: context.words(Message("rule.\(rule.id).name")), "shortDescription", to: &writer)
      let why = context.words(Message("rule.\(rule.id).why"))
      write(text: why, "fullDescription", to: &writer)
      write(text: why, "help", to: &writer)
      writer.member("defaultConfiguration", object: rule) {
        $0.member("enabled", $1.isOnByDefault)
        $0.member("level", $1.severity.rawValue)
      }
      writer.member("properties", object: rule) { $0.member("tags", strings: [$1.family.rawValue]) }
    }
  }

  /// What was given up or could not be checked is told beside the results, which it is none of.
  private func write(invocation report: Report, to writer: inout JSONWriter) {
    writer.member("executionSuccessful", !report.isInconclusive)
    var notifications = report.notCovered.filter { $0.count > 0 }.map {
      (level: "note", text: context.line($0))
    }
    if report.isInconclusive {
      notifications.insert(("warning", context.line("report.inconclusive")), at: 0)
    }
    writer.member("toolExecutionNotifications", objects: notifications) {
      $0.member("level", $1.level)
      write(text: $1.text, "message", to: &$0)
    }
  }

  func write(text: String, _ member: String, to writer: inout JSONWriter) {
    writer.member(member, object: Self.plain(text)) { $0.member("text", $1) }
  }

  /// `LabelUnknown` for `label.unknown`: the rule's name for programs (3.49.7).
  private static func name(of rule: String) -> String {
    rule.split { $0 == "." || $0 == "-" }.reduce(into: "") {
      $0 += $1.prefix(1).uppercased() + $1.dropFirst()
    }
  }

  /// A text in which no brackets are taken for an embedded link (3.11.6).
  private static func plain(_ text: String) -> String {
    guard text.contains("](") else { return text }
    return text.reduce(into: "") { result, character in
      if "\\[]".contains(character) { result += "\\" }
      result.append(character)
    }
  }

  func index(ofRule id: String) -> Int? { ruleIndices[id] }
}
