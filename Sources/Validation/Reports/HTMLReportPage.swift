import Diagnostics
import Values

/// What the page of a report shows, for its template (`locales/templates/report.html.mustache`).
///
/// Every object holds every member, since a template looks for a missing one in the objects around.
struct HTMLReportPage {
  let values: [String: TemplateValue]

  init(_ report: Report, _ context: ReportContext) {
    let summary = ReportSummary(report, context)
    let rules = Self.rules(of: report, context)
    let numbers = Dictionary(uniqueKeysWithValues: zip(rules.map(\.id), rules.indices))
    values = [
      "language": .text(context.language),
      "title": .text(context.line("report.title")),
      "version": .text(report.version),
      "counts": .text(summary.counts),
      "remarks": Self.texts(summary.remarks),
      "notCoveredTitle": .text(context.line("report.not-covered")),
      "notCovered": Self.texts(summary.notCovered),
      "hasNotCovered": .flag(!summary.notCovered.isEmpty),
      "severitiesTitle": .text(context.line("report.severities")),
      "severities": .list(Self.severities(of: report, context)),
      "rulesTitle": .text(context.line("report.rules")),
      "rules": .list(rules.map { Self.values(of: $0, number: numbers[$0.id] ?? 0, context) }),
      "hasFindings": .flag(!report.findings.isEmpty),
      "counterexampleTitle": .text(context.line("report.counterexample")),
      "guides": .list(Self.guides(of: report, context, rules: numbers)),
    ]
  }

  /// A rule that found something.
  private struct RuleCount {
    let id: String
    let count: Int
    /// Whether the catalogue has words for it.
    let isDescribed: Bool
  }

  /// The rules that found something: those of the context in its order, then others by name.
  private static func rules(of report: Report, _ context: ReportContext) -> [RuleCount] {
    let counts = Dictionary(grouping: report.findings, by: \.rule).mapValues(\.count)
    let known = context.rules.map(\.id)
    let others = Set(counts.keys).subtracting(known).sorted()
    return known.compactMap { id in
      counts[id].map { RuleCount(id: id, count: $0, isDescribed: true) }
    } + others.map { RuleCount(id: $0, count: counts[$0] ?? 0, isDescribed: false) }
  }

  private static func values(
    of rule: RuleCount, number: Int, _ context: ReportContext
  ) -> [String: TemplateValue] {
    func words(_ part: String) -> String {
      rule.isDescribed ? context.line("rule.\(rule.id).\(part)") : ""
    }
    return [
      "number": .text(String(number)), "id": .text(rule.id), "count": .text(String(rule.count)),
      "name": .text(words("name")), "why": .text(words("why")),
    ]
  }

  private static func severities(
    of report: Report, _ context: ReportContext
  ) -> [[String: TemplateValue]] {
    [Severity.error, .warning, .note].compactMap { severity in
      let count = report.count(of: severity)
      guard count > 0 else { return nil }
      return [
        "severity": .text(severity.rawValue),
        "name": .text(context.line("severity.\(severity.rawValue)")),
        "count": .text(String(count)),
      ]
    }
  }

  /// The findings under their guides, in the report's order.
  private static func guides(
    of report: Report, _ context: ReportContext, rules: [String: Int]
  ) -> [[String: TemplateValue]] {
    let fingerprints = FindingFingerprint.fingerprints(of: report.findings)
    var guides: [(path: String, findings: [[String: TemplateValue]])] = []
    for (finding, fingerprint) in zip(report.findings, fingerprints) {
      var values = values(of: finding, context)
      values["fingerprint"] = .text(fingerprint)
      values["number"] = .text(String(rules[finding.rule] ?? 0))
      if guides.last?.path != finding.place.path { guides.append((finding.place.path, [])) }
      guides[guides.count - 1].findings.append(values)
    }
    return guides.map { ["path": .text($0.path), "findings": .list($0.findings)] }
  }

  private static func values(
    of finding: Finding, _ context: ReportContext
  ) -> [String: TemplateValue] {
    let steps = finding.counterexample?.steps ?? []
    return [
      "severity": .text(finding.severity.rawValue),
      "severityName": .text(context.line("severity.\(finding.severity.rawValue)")),
      "rule": .text(finding.rule),
      "message": .text(context.line(finding.message)),
      "place": .text(ReportLocation(finding.place, in: .characters).text),
      "excerpts": excerpts(of: finding.place),
      "notes": .list(finding.notes.map { values(of: $0, context) }),
      "hasNotes": .flag(!finding.notes.isEmpty),
      "steps": .list(steps.map { values(of: $0, context) }),
      "hasSteps": .flag(!steps.isEmpty),
    ]
  }

  private static func values(
    of note: Finding.Note, _ context: ReportContext
  ) -> [String: TemplateValue] {
    let place = note.place.map { ReportLocation($0, in: .characters).text }
    return [
      "message": .text(context.line(note.message)),
      "place": .text(place ?? ""),
      "hasPlace": .flag(place != nil),
      "excerpts": note.place.map(excerpts) ?? .list([]),
    ]
  }

  /// The line with its region, where it is known: a list of one or none.
  private static func excerpts(of place: FindingPlace) -> TemplateValue {
    guard let region = place.region, !region.excerpt.isEmpty else { return .list([]) }
    let excerpt = MarkedExcerpt(region, limit: 240)
    return .list([
      [
        "line": .text(String(region.start.line)), "before": .text(excerpt.before),
        "marked": .text(excerpt.marked), "after": .text(excerpt.after),
      ]
    ])
  }

  private static func texts(_ texts: [String]) -> TemplateValue {
    .list(texts.map { ["text": .text($0)] })
  }
}
