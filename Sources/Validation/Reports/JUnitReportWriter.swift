package import Diagnostics
import Markup
import Values

/// Writes a report in the form of JUnit's results, as Jenkins and GitLab read it (`junit-10.xsd`).
///
/// A guide is a test suite. Each rule that found something in it is one failed test case, so that its name
/// stays the same from run to run and a tool can tell what is new; a guide without findings has one case
/// that passes. What is below the severity that fails a run passes, with its text as output. What could not
/// be checked is skipped, in a suite of its own; something that was given up is an error there.
package struct JUnitReportWriter {
  private let context: ReportContext
  private let failOn: Severity

  package init(context: ReportContext, failOn: Severity = .error) {
    self.context = context
    self.failOn = failOn
  }

  package func write(_ report: Report) -> [UInt8] {
    let suites = suites(of: report)
    guard var writer = XMLWriter() else { preconditionFailure("no memory for an XML writer") }
    func attributes(_ name: String, _ cases: [Case]) -> [(name: String, value: String?)] {
      [
        ("name", name), ("tests", String(cases.count)),
        ("failures", String(cases.count { $0.isFailure })),
        ("errors", String(cases.count { $0.outcome == .error })),
      ]
    }
    writer.start("testsuites", attributes("balise", suites.flatMap(\.cases)))
    for suite in suites {
      let skipped = suite.cases.count { $0.outcome == .skipped }
      writer.start(
        "testsuite", attributes(suite.name, suite.cases) + [("skipped", String(skipped))])
      for testCase in suite.cases { write(testCase, of: suite, to: &writer) }
      writer.end()
    }
    writer.end()
    return writer.finish()
  }

  private func write(_ testCase: Case, of suite: Suite, to writer: inout XMLWriter) {
    writer.start("testcase", [("classname", suite.name), ("name", testCase.name)])
    switch testCase.outcome {
    case .passed:
      if !testCase.text.isEmpty {
        writer.start("system-out")
        writer.text(testCase.text)
        writer.end()
      }
    case .skipped:
      writer.start("skipped", [("message", testCase.summary)])
      writer.end()
    case .error:
      writer.start("error", [("message", testCase.summary)])
      writer.end()
    case .failure(let severity):
      writer.start("failure", [("type", severity.rawValue), ("message", testCase.summary)])
      writer.text(testCase.text)
      writer.end()
    }
    writer.end()
  }
}

extension JUnitReportWriter {
  private struct Suite {
    let name: String
    var cases: [Case]
  }

  private struct Case {
    let name: String
    let outcome: Outcome
    /// In a line what is wrong.
    var summary = ""
    /// All of it.
    var text = ""

    var isFailure: Bool {
      if case .failure = outcome { true } else { false }
    }
  }

  private enum Outcome: Equatable {
    case passed, skipped, error
    case failure(Severity)
  }

  private func suites(of report: Report) -> [Suite] {
    var findings: [String: [Finding]] = [:]
    var paths = context.guides
    for finding in report.findings {
      findings[finding.place.path, default: []].append(finding)
    }
    let known = Set(paths)
    var added: Set<String> = []
    for finding in report.findings where !known.contains(finding.place.path) {
      if added.insert(finding.place.path).inserted { paths.append(finding.place.path) }
    }
    return paths.map { Suite(name: $0, cases: cases(of: findings[$0] ?? [])) }
      + generalSuite(of: report)
  }

  private func cases(of findings: [Finding]) -> [Case] {
    guard !findings.isEmpty else { return [Case(name: "balise", outcome: .passed)] }
    var rules: [String] = []
    let byRule = Dictionary(grouping: findings, by: \.rule)
    for finding in findings where !rules.contains(finding.rule) { rules.append(finding.rule) }
    return rules.map { rule in
      let findings = byRule[rule] ?? []
      let worst = findings.map(\.severity).max() ?? .note
      let texts = findings.map { finding in
        let place = ReportLocation(finding.place, in: .characters).text
        return "\(place): " + FindingText(finding, context).lines.joined(separator: "\n")
      }
      return Case(
        name: rule, outcome: worst >= failOn ? .failure(worst) : .passed,
        summary: findings.first.map { context.line($0.message) } ?? "",
        text: texts.joined(separator: "\n"))
    }
  }

  /// What concerns no guide; nothing when there is none.
  private func generalSuite(of report: Report) -> [Suite] {
    var cases: [Case] = report.notCovered.filter { $0.count > 0 }.map {
      Case(name: $0.message.key, outcome: .skipped, summary: context.line($0))
    }
    if report.isInconclusive {
      cases.append(
        Case(name: "inconclusive", outcome: .error, summary: context.line("report.inconclusive")))
    }
    return cases.isEmpty ? [] : [Suite(name: "balise", cases: cases)]
  }
}
