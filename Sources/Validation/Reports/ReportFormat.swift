/// A form in which a report is written.
package enum ReportFormat: String, Hashable, Sendable, CaseIterable {
  case text, json, sarif, junit, github, rdjson, html
}
