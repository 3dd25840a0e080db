import Diagnostics
import GuideMarkdown

/// A rule that passes on what the parser found about a guide's form.
///
/// The parser meets such places while it reads and has to decide what they mean; a second search
/// would find others. The rule has the id under which the parser reports (docs/dialects.md), and
/// its message.
protocol DialectRule: Rule {
  /// Whether the parser's change can be made without a look: the guide reads the same with it.
  static var hasSafeFixes: Bool { get }
}

extension DialectRule {
  static var hasSafeFixes: Bool { false }

  func findings(in examination: Examination) -> [Finding] { dialectFindings(in: examination) }

  /// The parser's diagnostics with the rule's id, as findings.
  func dialectFindings(in examination: Examination) -> [Finding] {
    let document = examination.document
    return document.diagnostics.filter { $0.rule == Self.description.id }.map { diagnostic in
      Finding(
        rule: diagnostic.rule, severity: diagnostic.severity, message: diagnostic.message,
        place: FindingPlace(diagnostic, in: document.source),
        fixes: diagnostic.fixes.map {
          Finding.Fix(
            span: $0.span, replacement: $0.replacement.withLineEnds(of: document.source),
            isSafe: Self.hasSafeFixes)
        })
    }
  }
}

extension RuleDescription {
  /// A rule about a guide's form.
  static func form(
    _ id: String, _ severity: Severity, isOnByDefault: Bool = true, passing: RuleExample,
    failing: RuleExample
  ) -> RuleDescription {
    RuleDescription(
      id: id, family: .form, severity: severity, isOnByDefault: isOnByDefault, passing: passing,
      failing: failing)
  }
}

extension FindingPlace {
  /// What the first change replaces where it begins at the diagnostic's place, else the rest of the
  /// line.
  fileprivate init(_ diagnostic: Diagnostic, in source: SourceFile) {
    guard let location = diagnostic.location else {
      self.init(path: source.path)
      return
    }
    let start = source.start(ofLine: location.line) + location.column - 1
    let line = source.span(ofLine: location.line)
    var end = max(start, line.end)
    if let fix = diagnostic.fixes.first, fix.span.start == start, !fix.span.isEmpty {
      end = min(fix.span.end, source.bytes.count)
    }
    while end > start, [0x20, 0x09, 0x0A, 0x0D].contains(source.bytes[end - 1]) { end -= 1 }
    self.init(source, Span(start, end))
  }
}

extension String {
  /// The text with its line ends written as the first line of a guide ends.
  fileprivate func withLineEnds(of source: SourceFile) -> String {
    guard utf8.contains(0x0A), source.lineCount > 1 else { return self }
    let end = source.text(Span(source.span(ofLine: 1).end, source.start(ofLine: 2)))
    guard end != "\n" else { return self }
    let lines = utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
    return lines.map { line in
      String(Substring(line.last == 0x0D ? line.dropLast() : line))
    }
    .joined(separator: end)
  }
}
