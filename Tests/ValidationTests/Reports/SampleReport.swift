import Diagnostics
import Validation
import Values

/// A report in which every kind of evidence stands, on texts that formats could take for their own.
enum SampleReport {
  static let report = Report(
    findings: [
      Finding(
        rule: "form.front-matter", severity: .note,
        message: Message("form.front-matter", ["key": "excerpt"]),
        place: FindingPlace(path: guide.path)),
      Finding(
        rule: "label.unknown", severity: .warning,
        message: Message("label.unknown", ["label": .label("Créer un snapshot")]),
        place: place(in: guide, of: "`Créer un snapshot`"),
        notes: [
          Finding.Note(message: Message("label.unknown.nearest", ["label": "Prendre un snapshot"])),
          Finding.Note(
            message: Message("label.unknown.twin"), place: place(in: twin, of: "`Take a snapshot`")),
        ],
        fixes: [
          Finding.Fix(
            span: span(in: guide, of: "Créer un snapshot"), replacement: "Prendre un snapshot",
            isSafe: true)
        ]),
      Finding(
        rule: "claim.refuted", severity: .error,
        message: Message("claim.refuted", ["expected": 72, "found": 48]),
        place: place(in: guide, of: "72 heures"),
        counterexample: Counterexample(
          steps: [
            Finding.Note(
              message: Message("step.click", ["label": .label("Résilier")]),
              place: place(in: guide, of: "Résilier")),
            Finding.Note(message: Message("step.wait", ["duration": "PT48H"])),
          ],
          transcript: Array("{\"answer\":\"oui\"}\n".utf8))),
      Finding(
        rule: "form.long-line", severity: .warning, message: Message("form.long-line"),
        place: place(in: guide, of: "au milieu")),
      Finding(
        rule: "form.paragraph", severity: .note, message: Message("form.paragraph"),
        place: place(in: guide, of: "Première ligne\net la deuxième.\n")),
      Finding(
        rule: "hostile.text", severity: .error,
        message: Message("hostile.text", ["text": .text(hostile)]),
        place: FindingPlace(hostileGuide, Span(9, 17)),
        notes: [
          Finding.Note(
            message: Message("hostile.text", ["text": .text(hostile)]),
            place: FindingPlace(hostileGuide, line: 2))
        ]),
    ],
    guides: 3,
    notCovered: [
      Report.NotCovered(message: Message("label.not-covered"), count: 12),
      Report.NotCovered(message: Message("claim.not-covered"), count: 0),
    ],
    suppressed: 2, isInconclusive: true, version: "1.2.3")

  /// A report in which nothing was found.
  static let clean = Report(findings: [], guides: 2, version: "1.2.3")

  static func context(guides: [String] = []) -> ReportContext {
    let sources = [guide, twin, hostileGuide]
    return ReportContext(
      language: "en",
      rules: ["label.unknown", "claim.refuted"].map { id in
        RuleDescription(
          id: id, family: .labels, severity: id == "claim.refuted" ? .error : .warning,
          passing: RuleExample(""), failing: RuleExample("↓"))
      },
      guides: guides, source: { path in sources.first { $0.path == path } },
      render: TestWords.render)
  }

  private static let guide = SourceFile(
    path: "guides/prendre un snapshot.fr-fr.md",
    text: """
      # Prendre un snapshot 📸

      \t1. Cliquez sur é👩🏽‍💻「設定」 `Créer un snapshot`{.action}.
      2. Le jeton est valable 72 heures ; puis `Résilier`.

      \(String(repeating: "Une très longue ligne ", count: 20))au milieu\(String(repeating: " 長い行", count: 40))

      Première ligne
      et la deuxième.

      """)

  private static let twin = SourceFile(
    path: "guides/prendre un snapshot.en-gb.md",
    text: "# Taking a snapshot\n\n1. Click `Take a snapshot`{.action}.\n")

  private static let hostileGuide = SourceFile(
    path: "a:b,c%20\u{1B}[31m/<d>&\"'.md",
    text: "<script>\u{1B}[31m]]>\"\u{301}x<\u{338}y\n  ::error::%0A \u{202E}[a](1) {0} \u{FFFE}\n")

  /// What a terminal, XML, HTML, a workflow command and a SARIF message could take for their own.
  static let hostile = """
    <script>alert("1")</script>]]>&amp;\u{0}\u{7}\u{1B}[2J\u{9B}31m\u{202E}"\u{301} onload='x'
    ::error file=x::%0A%25 [link](1) \\[ {0} \u{FFFF}\u{2028}--> {{mustache}} \u{1FFFE}
    """

  private static func span(in source: SourceFile, of text: String) -> Span {
    let pattern = Array(text.utf8)
    let start = source.bytes.indices.first { source.bytes[$0...].starts(with: pattern) } ?? 0
    return Span(start, start + pattern.count)
  }

  private static func place(in source: SourceFile, of text: String) -> FindingPlace {
    FindingPlace(source, span(in: source, of: text))
  }
}
