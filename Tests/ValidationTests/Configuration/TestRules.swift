import Console
import Diagnostics
import GuideMarkdown
import RunbookModel
import Validation

/// Rules that find what a test wants, so that no test depends on what real rules find.
enum TestRules {
  static let all: [any Rule] = [WordRule(), QuietRule(), FirstLineRule(), WholeRule()]

  /// What the rules are held against: a guide without a runbook.
  static func examination(_ text: String, path: String = "guide.md") throws -> Examination {
    let document = try GuideParser.parse(SourceFile(path: path, text: text))
    let runbook = Runbook(
      id: "guide", title: "Guide", language: "en", dialect: "commonmark",
      source: Runbook.Source(path: path, sha256: ""))
    return Examination(
      document: document, runbook: runbook, bindings: Bindings(), consoles: [],
      languages: GuideLanguages([]))
  }

  static func description(
    _ id: String, _ family: RuleFamily, _ severity: Severity, isOnByDefault: Bool = true
  ) -> RuleDescription {
    RuleDescription(
      id: id, family: family, severity: severity, isOnByDefault: isOnByDefault,
      passing: RuleExample("Good.\n"), failing: RuleExample("↓Bad.\n"))
  }
}

/// Every line that holds “bad”, from the last to the first, to see that findings are sorted.
struct WordRule: Rule {
  static let description = TestRules.description("word.bad", .form, .error)

  func findings(in examination: Examination) -> [Finding] {
    let source = examination.document.source
    return (1...source.lineCount).reversed()
      .filter { source.text(source.span(ofLine: $0)).contains("bad") }
      .map { finding(at: FindingPlace(source, line: $0)) }
  }
}

/// The same lines again, when somebody wants it.
struct QuietRule: Rule {
  static let description = TestRules.description("word.worse", .labels, .note, isOnByDefault: false)

  func findings(in examination: Examination) -> [Finding] {
    WordRule().findings(in: examination).map { finding(at: $0.place) }
  }
}

/// The first line.
struct FirstLineRule: Rule {
  static let description = TestRules.description("line.first", .form, .warning)

  func findings(in examination: Examination) -> [Finding] {
    [finding(at: FindingPlace(examination.document.source, line: 1))]
  }
}

/// The file as a whole, and another file.
struct WholeRule: Rule {
  static let description = TestRules.description("line.none", .drift, .note)

  func findings(in examination: Examination) -> [Finding] {
    let other = FindingPlace(SourceFile(path: "a-twin.md", text: "Twin.\n"), line: 1)
    return [
      finding(at: other), finding(at: FindingPlace(path: examination.document.source.path)),
    ]
  }
}
