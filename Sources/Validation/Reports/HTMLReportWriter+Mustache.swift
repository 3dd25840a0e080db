import Mustache

/// Writes a report as one HTML page that needs nothing else, from a template.
///
/// The page runs no script and loads nothing; its filters are plain CSS.
package struct HTMLReportWriter {
  private let context: ReportContext
  private let template: MustacheTemplate

  /// - Parameters:
  ///   - context: The words.
  ///   - template: The text of `report.html.mustache`.
  /// - Throws: When the template is none that Mustache knows; the error says where.
  package init(context: ReportContext, template: String) throws {
    self.context = context
    self.template = try MustacheTemplate(string: template)
  }

  package func write(_ report: Report) -> [UInt8] {
    let page = HTMLReportPage(report, context).values.mapValues(\.content)
    return Array(template.render(page).utf8)
  }
}
