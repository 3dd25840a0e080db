import Diagnostics
import JSON
import ProductData
import SnapshotSupport
import Testing
import Validation
import Values

@Suite struct ReportWriterTests {
  @Test(arguments: ReportFormat.allCases)
  func `a report with every kind of evidence`(format: ReportFormat) throws {
    let bytes = try Self.bytes(of: SampleReport.report, as: format, guides: ["guides/clean.md"])
    expectSnapshot(Self.text(bytes), named: "sample.\(Self.fileExtension(of: format))")
  }

  @Test(arguments: ReportFormat.allCases)
  func `a report without findings`(format: ReportFormat) throws {
    let bytes = try Self.bytes(of: SampleReport.clean, as: format, guides: ["a.md", "b.md"])
    expectSnapshot(Self.text(bytes), named: "clean.\(Self.fileExtension(of: format))")
  }

  @Test(arguments: [ReportFormat.text, .junit, .github, .html])
  func `no character of a guide reaches a terminal or a page as an instruction`(
    format: ReportFormat
  ) throws {
    let text = Self.text(try Self.bytes(of: SampleReport.report, as: format))
    let forbidden = text.unicodeScalars.filter {
      switch $0.value {
      case 0x0A: false
      case 0x00..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
      default: false
      }
    }
    #expect(forbidden.isEmpty)
  }

  @Test(arguments: [ReportFormat.json, .sarif, .rdjson])
  func `a report in JSON is JSON and keeps a guide's text`(format: ReportFormat) throws {
    let value = try JSONValue(parsing: Self.bytes(of: SampleReport.report, as: format))
    let results =
      switch format {
      case .sarif: value["runs"]?.elements.first?["results"]
      case .rdjson: value["diagnostics"]
      default: value["findings"]
      }
    #expect(results?.elements.count == SampleReport.report.findings.count)
    guard format == .json else { return }
    let hostile = results?.elements.last?["arguments"]?["text"]?.text
    #expect(hostile.map { Array($0.utf8) } == Array(SampleReport.hostile.utf8))
  }

  @Test func `a quotation mark with an accent ends no attribute and a bracket begins no element`()
    throws
  {
    let text = Self.text(try Self.bytes(of: SampleReport.report, as: .html))
    // Compared by scalars: with an accent the quotation mark is another character. The parts stand outside
    // of the expectations, whose macro cannot take such literals.
    let forbidden = ["\"\u{301}", "<\u{338}", "<script"].filter { Self.contains($0, text) }
    #expect(forbidden == [])
    let escaped = "&quot;\u{301}"
    #expect(Self.contains(escaped, text))
  }

  @Test func `a workflow command is one line, however many lines the message has`() throws {
    let text = Self.text(try Self.bytes(of: SampleReport.report, as: .github))
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == SampleReport.report.findings.count + 1)
    #expect(lines.dropLast().allSatisfy { $0.hasPrefix("::") })
  }

  @Test(arguments: [(Severity.note, 6), (.warning, 4), (.error, 2)])
  func `a test case fails from the severity that fails a run`(failOn: Severity, failures: Int) {
    let bytes = JUnitReportWriter(context: SampleReport.context(), failOn: failOn)
      .write(SampleReport.report)
    #expect(Self.text(bytes).split(separator: "<failure ").count - 1 == failures)
  }

  @Test func `a look is put around the same text`() {
    let context = SampleReport.context()
    let plain = TextReportWriter(context: context).write(SampleReport.report)
    let styled = TextReportWriter(context: context) { "{\($0)|\($1)}" }.write(SampleReport.report)
    #expect(Self.text(styled).contains("{error|error:}"))
    #expect(Self.text(styled).contains("{rule|[label.unknown]}"))
    #expect(styled.count > plain.count)
  }

  @Test func `a template that is none is refused`() {
    #expect(throws: (any Error).self) {
      try HTMLReportWriter(context: SampleReport.context(), template: "{{#open}}")
    }
  }

  static func bytes(
    of report: Report, as format: ReportFormat, guides: [String] = []
  ) throws -> [UInt8] {
    let context = SampleReport.context(guides: guides)
    switch format {
    case .text: return TextReportWriter(context: context).write(report)
    case .json: return JSONReportWriter(context: context).write(report)
    case .sarif: return SARIFReportWriter(context: context).write(report)
    case .junit: return JUnitReportWriter(context: context).write(report)
    case .github: return GitHubReportWriter(context: context).write(report)
    case .rdjson: return RDJSONReportWriter(context: context).write(report)
    case .html:
      let file = ProductFiles.embedded.file("locales/templates/report.html.mustache")
      let template = try #require(file, "run `make embed`")
      return try HTMLReportWriter(context: context, template: text(template.bytes)).write(report)
    }
  }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  /// The names that `Tests/Reports/check.py` knows the formats by.
  private static func fileExtension(of format: ReportFormat) -> String {
    switch format {
    case .text: "txt"
    case .junit: "xml"
    default: format.rawValue
    }
  }

  private static func contains(_ part: String, _ text: String) -> Bool {
    let part = Array(part.unicodeScalars)
    let text = Array(text.unicodeScalars)
    return text.indices.contains { text[$0...].starts(with: part) }
  }
}
