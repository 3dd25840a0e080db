import Diagnostics
import Localization
import ProductData
import Validation
import Values

/// Writes reports in the person's language.
struct ReportRenderer {
  private static let template = "locales/templates/report.html.mustache"

  let context: Context
  /// The rules that looked at any guide, in the catalogue's order.
  let rules: [RuleDescription]
  /// The guides that were read, in their order.
  let guides: [String]
  /// From which severity on a finding is a failure.
  let threshold: FailureThreshold

  /// A report in a format; text may be coloured where it goes to a terminal.
  func bytes(
    of report: Report, as format: ReportFormat, isOnTerminal: Bool
  ) throws(CommandFailure) -> [UInt8] {
    let reportContext = reportContext
    switch format {
    case .text:
      let style = Style(hasColor: isOnTerminal && context.terminal.hasColor)
      return TextReportWriter(context: reportContext) { role, text in
        Self.role(role).map { style.apply($0, text) } ?? text
      }.write(report)
    case .json: return JSONReportWriter(context: reportContext).write(report)
    case .sarif: return SARIFReportWriter(context: reportContext).write(report)
    case .junit:
      // JUnit knows failures only: with `never` there are those of errors, for people to see.
      let severity = Severity(rawValue: threshold.rawValue) ?? .error
      return JUnitReportWriter(context: reportContext, failOn: severity).write(report)
    case .github: return GitHubReportWriter(context: reportContext).write(report)
    case .rdjson: return RDJSONReportWriter(context: reportContext).write(report)
    case .html: return try page(reportContext).write(report)
    }
  }

  private var reportContext: ReportContext {
    let speech = context.speech
    let files = context.files
    return ReportContext(
      language: speech.language.description, rules: rules, guides: guides,
      source: { path in files.file(path) ?? (try? InputFile.read(path)) },
      render: { speech.text($0) })
  }

  private func page(_ reportContext: ReportContext) throws(CommandFailure) -> HTMLReportWriter {
    let failure = CommandFailure(
      message: Message("validate.no-template", ["path": .text(Self.template)]))
    guard let file = context.files.file(Self.template) else { throw failure }
    do {
      return try HTMLReportWriter(
        context: reportContext, template: String(decoding: file.bytes, as: UTF8.self))
    } catch {
      throw failure
    }
  }

  private static func role(_ role: TextReportWriter.Role) -> Style.Role? {
    switch role {
    case .place: .title
    case .error: .danger
    case .warning: .warning
    case .note: .label
    case .message: nil
    case .rule, .gutter: .muted
    case .mark: .success
    case .heading: .heading
    }
  }
}
