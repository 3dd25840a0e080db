import Diagnostics
import JSON
import Values

extension SARIFReportWriter {
  /// A result, with the guide's text where the finding has fixes and it is known.
  func write(
    _ finding: Finding, _ fingerprint: String, _ source: SourceFile?,
    to writer: inout JSONWriter
  ) {
    writer.member("ruleId", finding.rule)
    if let index = index(ofRule: finding.rule) { writer.member("ruleIndex", index) }
    writer.member("level", finding.severity.rawValue)
    let unplaced = finding.notes.filter { $0.place == nil }
    let lines = [finding.message] + unplaced.map(\.message)
    write(text: lines.map(context.line).joined(separator: "\n"), "message", to: &writer)
    writer.member("locations", objects: [finding.place]) { write($1, to: &$0) }
    let placed = finding.notes.filter { $0.place != nil }
    if !placed.isEmpty {
      writer.member("relatedLocations", objects: Array(placed.enumerated())) {
        $0.member("id", $1.offset)
        write($1.element, to: &$0)
      }
    }
    writer.member("partialFingerprints", object: fingerprint) { $0.member("balise/v1", $1) }
    if let counterexample = finding.counterexample, !counterexample.steps.isEmpty {
      write(counterexample, to: &writer)
    }
    if let source, !finding.fixes.isEmpty { write(finding, source, to: &writer) }
  }

  private func write(_ note: Finding.Note, to writer: inout JSONWriter) {
    write(text: context.line(note.message), "message", to: &writer)
    if let place = note.place { write(place, to: &writer) }
  }

  /// One thread, which passes the steps in order.
  private func write(_ counterexample: Counterexample, to writer: inout JSONWriter) {
    writer.member("codeFlows", objects: [counterexample]) {
      $0.member("threadFlows", objects: [$1]) {
        $0.member("locations", objects: Array($1.steps.enumerated())) {
          $0.member("location", object: $1.element) { write($1, to: &$0) }
          $0.member("executionOrder", $1.offset + 1)
        }
      }
    }
  }

  /// Each fix is one that can be made alone (3.55).
  private func write(_ finding: Finding, _ source: SourceFile, to writer: inout JSONWriter) {
    writer.member("fixes", objects: finding.fixes) {
      $0.member("artifactChanges", objects: [$1]) { writer, fix in
        writer.member("artifactLocation", object: finding.place.path) {
          $0.member("uri", ArtifactURI.uri(of: $1))
        }
        writer.member("replacements", objects: [fix]) {
          $0.member("deletedRegion", object: FixLocation($1.span, in: source)) {
            $0.member("startLine", $1.startLine)
            $0.member("startColumn", $1.startScalar)
            $0.member("endLine", $1.endLine)
            $0.member("endColumn", $1.endScalar)
          }
          $0.member("insertedContent", object: $1.replacement) { $0.member("text", $1) }
        }
      }
    }
  }

  private func write(_ place: FindingPlace, to writer: inout JSONWriter) {
    let location = ReportLocation(place, in: .scalars)
    writer.member("physicalLocation", object: location) {
      $0.member("artifactLocation", object: $1.path) { $0.member("uri", ArtifactURI.uri(of: $1)) }
      guard $1.line != nil else { return }
      $0.member("region", object: $1) { writer, location in
        let members = [
          ("startLine", location.line), ("startColumn", location.column),
          ("endLine", location.endLine), ("endColumn", location.endColumn),
        ]
        for case (let name, let value?) in members { writer.member(name, value) }
      }
      // A snippet in the region would be the region's text; people want the line around it.
      guard let region = place.region, location.endLine == location.line else { return }
      $0.member("contextRegion", object: region) {
        $0.member("startLine", $1.start.line)
        $0.member("snippet", object: $1.excerpt) { $0.member("text", $1) }
      }
    }
  }
}
