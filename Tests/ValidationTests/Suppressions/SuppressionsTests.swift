import Diagnostics
import GuideMarkdown
import Testing
import Validation
import Values

@Suite struct SuppressionsTests {
  private static let rules: Set<String> = [
    "label.unknown", "label.former", "route.unknown", "ignore.expired", "ignore.unused",
  ]
  private static let ignore = "<!-- balise:ignore label.unknown reason=\"r\" -->"

  /// In each guide `↓` stands before a line whose finding stays; on every line of text one is made.
  @Test(arguments: [
    // A comment alone: the block that follows, with or without an empty line.
    "↓Before.\n\n\(ignore)\none\ntwo\n\n↓After.",
    "↓Before.\n\n\(ignore)\n\none\ntwo\n\n↓After.",
    "↓Before.\n\(ignore)\n\none\n\n↓After.",
    // Several in a row speak of the same block.
    "\(ignore)\n<!-- balise:ignore route.unknown reason=\"r\" -->\none\n\n↓After.",
    "\(ignore)\n\n<!-- balise:ignore route.unknown reason=\"r\" -->\n\none\n\n↓After.",
    // At the end of a line: that line and the rest of its block.
    "↓one\ntwo \(ignore)\nthree\n\n↓After.",
    "↓one\n- two \(ignore)\n\n↓After.",
    // Over several lines.
    "<!-- balise:ignore\nlabel.unknown\nreason=\"r\"\n-->\none\n\n↓After.",
    // In a quote.
    "> \(ignore)\n> one\n>\n> ↓two",
    "\r\n\(ignore)\r\none\r\n\r\n↓After.",
    // In the whole guide, wherever it stands.
    "one\n\ntwo\n\n<!-- balise:ignore-guide label.unknown reason=\"r\" -->\n\nthree",
    // A topic.
    "<!-- balise:ignore label.* reason='r' -->\none\n\n↓After.",
    "<!-- balise:ignore route.* reason=“r” -->\n↓one",
    "<!-- balise:ignore route.unknown reason=\"r\" -->\n↓one",
    // What is code or no comment of ours silences nothing.
    "`\(ignore)`\n↓one",
    "```\n\(ignore)\n```\n↓one",
    "    \(ignore)\n\n↓one",
    "\\\(ignore)\n↓one",
    "<!-- ignore label.unknown reason=\"r\" -->\n↓one",
    "<!-- balise:ignore label.unknown reason=\"r\"\n↓one",
    // What is malformed silences nothing.
    "<!-- balise:ignore label.unknown -->\n↓one",
    // The last line, without an end.
    "↓one\n\n\(ignore)",
  ])
  func `a comment silences its lines and the block that follows`(marked: String) throws {
    let lines = marked.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let guide = marked.replacing("↓", with: "")
    let suppressions = try Self.suppressions(guide)
    let source = SourceFile(path: "g.md", text: guide)
    let findings = (1...source.lineCount).compactMap { line -> Finding? in
      let text = source.text(source.span(ofLine: line))
      let words = ["Before", "After", "one", "two", "three"]
      guard words.contains(where: { text.contains($0) }) else { return nil }
      return Self.finding("label.unknown", source, line)
    }
    let outcome = suppressions.apply(to: findings, today: Self.today, rules: [])
    let expected = lines.indices.filter { lines[$0].contains("↓") }.map { $0 + 1 }
    #expect(outcome.kept.compactMap { $0.place.region?.start.line } == expected)
    #expect(outcome.kept.count + outcome.silenced.count == findings.count)
  }

  @Test func `a finding without a place is silenced for the guide only`() throws {
    let finding = Finding(
      rule: "label.unknown", severity: .note, message: Message("label.unknown"),
      place: FindingPlace(path: "g.md"))
    let line = try Self.suppressions("\(Self.ignore)\none")
    #expect(line.apply(to: [finding], today: Self.today, rules: []).kept == [finding])
    let guide = try Self.suppressions(
      "<!-- balise:ignore-guide label.unknown reason=\"r\" -->\none")
    #expect(guide.apply(to: [finding], today: Self.today, rules: []).silenced == [finding])
  }

  @Test(arguments: [
    ("2027-01-30T00:00:00Z", false), ("2027-01-31T23:59:59Z", false),
    ("2027-02-01T00:00:00Z", true),
  ])
  func `a comment counts up to the end of its day`(now: String, isExpired: Bool) throws {
    let guide = "<!-- balise:ignore label.unknown reason=\"r\" until=2027-01-31 -->\none\n"
    let source = SourceFile(path: "g.md", text: guide)
    let finding = Self.finding("label.unknown", source, 2)
    let outcome = try Self.suppressions(guide)
      .apply(to: [finding], today: try #require(Instant(iso8601: now)), rules: Self.rules)
    #expect(outcome.silenced.isEmpty == isExpired)
    #expect(outcome.kept.map(\.rule) == (isExpired ? ["ignore.expired", "label.unknown"] : []))
    guard isExpired else { return }
    #expect(outcome.kept[0].severity == .warning)
    #expect(outcome.kept[0].message.arguments["date"] == "2027-01-31")
  }

  @Test func `a comment that silences nothing is told, unless its rule did not run`() throws {
    let suppressions = try Self.suppressions("one\n\n\(Self.ignore)\ntwo\n")
    let outcome = suppressions.apply(to: [], today: Self.today, rules: Self.rules)
    #expect(outcome.kept.map(\.rule) == ["ignore.unused"])
    #expect(outcome.kept[0].place.region?.start == SourceLocation(line: 3, column: 1))
    let others = suppressions.apply(to: [], today: Self.today, rules: ["ignore.unused"])
    #expect(others.kept.isEmpty)
    let off = suppressions.apply(to: [], today: Self.today, rules: ["label.unknown"])
    #expect(off.kept.isEmpty)
  }

  @Test(arguments: [
    ("a\n\n\(ignore)\nb\n", "a\n\nb\n"),
    ("a\n\(ignore)\nb\n", "a\n\nb\n"),
    ("a \(ignore)\nb\n", "a\nb\n"),
    ("\(ignore) a\n", " a\n"),
    ("\(ignore)", ""),
    ("> \(ignore)\n> b\n", ">\n> b\n"),
  ])
  func `the fix takes an unused comment out and leaves the paragraphs`(
    guide: String, expected: String
  ) throws {
    let outcome = try Self.suppressions(guide)
      .apply(to: [], today: Self.today, rules: Self.rules)
    let fix = try #require(outcome.kept.first?.fixes.first)
    #expect(fix.isSafe)
    var bytes = Array(guide.utf8)
    bytes.replaceSubrange(fix.span.start..<fix.span.end, with: fix.replacement.utf8)
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
  }

  @Test(arguments: [
    ("balise:ignored label.unknown reason=\"r\"", "command"),
    ("balise: ignore label.unknown reason=\"r\"", "command"),
    ("balise:ignore", "rule"), ("balise:ignore reason=\"r\"", "rule"),
    ("balise:ignore label.unknwon reason=\"r\"", "unknown-rule"),
    ("balise:ignore labels.* reason=\"r\"", "unknown-rule"),
    ("balise:ignore * reason=\"r\"", "unknown-rule"),
    ("balise:ignore .* reason=\"r\"", "unknown-rule"),
    ("balise:ignore label.unknown", "reason"),
    ("balise:ignore label.unknown reason=\"\"", "reason"),
    ("balise:ignore label.unknown reason=\"  \"", "reason"),
    ("balise:ignore label.unknown reason=\"r\" until=31/01/2027", "date"),
    ("balise:ignore label.unknown reason=\"r\" until=2027-02-30", "date"),
    ("balise:ignore label.unknown reason=\"r\" until=2027-1-31", "date"),
    ("balise:ignore label.unknown reason=\"r\" until=", "date"),
    ("balise:ignore label.unknown label.former reason=\"r\"", "attribute"),
    ("balise:ignore label.unknown reason=a b", "attribute"),
    ("balise:ignore label.unknown reason=\"r\" reason=\"s\"", "attribute"),
    ("balise:ignore label.unknown reason=\"r\" since=2027-01-31", "attribute"),
    ("balise:ignore label.unknown reason=\"r", "attribute"),
  ])
  func `a comment that cannot be understood is an error`(comment: String, variant: String) throws {
    let suppressions = try Self.suppressions("<!-- \(comment) -->\none\n")
    #expect(suppressions.comments.isEmpty)
    #expect(suppressions.malformed.map(\.message.key) == ["ignore.malformed.\(variant)"])
    #expect(suppressions.malformed.map(\.severity) == [.error])
  }

  @Test(.timeLimit(.minutes(15)))
  func `many comments in one block take time in proportion`() throws {
    let count = 20_000
    let guide = (0..<count).map { "line \($0) \(Self.ignore)" }.joined(separator: "\n")
    let source = SourceFile(path: "g.md", text: guide)
    let findings = (1...count).map { Self.finding("label.unknown", source, $0) }
    let outcome = try Self.suppressions(guide)
      .apply(to: findings, today: Self.today, rules: Self.rules)
    #expect(outcome.silenced.count == count)
    #expect(outcome.kept.isEmpty)
  }

  private static let today = Instant(secondsSince1970: 1_790_000_000)

  private static func suppressions(_ guide: String) throws -> Suppressions {
    let document = try GuideParser.parse(SourceFile(path: "g.md", text: guide))
    return Suppressions(document, known: rules)
  }

  private static func finding(_ rule: String, _ source: SourceFile, _ line: Int) -> Finding {
    Finding(
      rule: rule, severity: .warning, message: Message(rule),
      place: FindingPlace(source, line: line))
  }
}
