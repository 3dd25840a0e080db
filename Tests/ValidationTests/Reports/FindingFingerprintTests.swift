import Diagnostics
import Testing
import Validation
import Values

@Suite struct FindingFingerprintTests {
  @Test func `lines that move keep their fingerprints`() {
    let text = "# Title\n\nClick `OK`.\n\nClick `OK`.\n\nClick `Cancel`.\n"
    let moved = "\n\nAnother paragraph.\n\n" + text.replacing("Click `OK`.", with: "  Click  `OK`.")
    let before = FindingFingerprint.fingerprints(of: Self.findings(in: text))
    #expect(before == FindingFingerprint.fingerprints(of: Self.findings(in: moved)))
    #expect(before.count == 3)
    #expect(Set(before).count == 3)
  }

  @Test func `they are sixteen hexadecimal digits`() {
    for fingerprint in FindingFingerprint.fingerprints(of: SampleReport.report.findings) {
      #expect(fingerprint.utf8.count == 16)
      #expect(fingerprint.allSatisfy { "0123456789abcdef".contains($0) })
    }
  }

  /// Changes of a finding that make it another one, and one that does not.
  static let changes: [(name: String, isOther: Bool, change: @Sendable (inout Finding) -> Void)] = [
    ("rule", true, { $0.rule = "label.former" }),
    ("path", true, { $0.place.path = "other.md" }),
    ("key", true, { $0.message.key = "label.unknown.case" }),
    ("text", true, { $0.message.arguments["label"] = .label("Annuler") }),
    ("duration", true, { $0.message.arguments["found"] = .duration(CalendarDuration(hours: 72)) }),
    ("line", true, { $0.place.region?.excerpt = "Click `Cancel`." }),
    ("number", false, { $0.message.arguments["line"] = .number(13) }),
    ("severity", false, { $0.severity = .note }),
    ("relative path", false, { $0.place.path = "./g.md" }),
    ("notes", false, { $0.notes = [] }),
    ("place", false, { $0.place.region?.start = SourceLocation(line: 90, column: 3) }),
  ]

  @Test(arguments: changes.indices)
  func `what a finding says makes its fingerprint, not where or how loud`(index: Int) {
    let (name, isOther, change) = Self.changes[index]
    var finding = Self.findings(in: "Click `OK`.")[0]
    finding.message.arguments = [
      "label": .label("OK"), "line": 12, "found": .duration(CalendarDuration(hours: 48)),
    ]
    finding.notes = [Finding.Note(message: Message("note"))]
    let before = FindingFingerprint.fingerprints(of: [finding])
    change(&finding)
    #expect((FindingFingerprint.fingerprints(of: [finding]) != before) == isOther, "\(name)")
  }

  @Test func `names and values of a message do not run into one another`() {
    let findings = [["a": "b", "c": ""], ["a": "", "c": "b"], ["a": "bc"]].map {
      Finding(
        rule: "a.b", severity: .note, message: Message("k", $0.mapValues { .text($0) }),
        place: FindingPlace(path: "g.md"))
    }
    #expect(Set(findings.flatMap { FindingFingerprint.fingerprints(of: [$0]) }).count == 3)
  }

  /// One finding for each line with a label.
  private static func findings(in text: String) -> [Finding] {
    let source = SourceFile(path: "g.md", text: text)
    return (1...source.lineCount).compactMap { line in
      let place = FindingPlace(source, line: line)
      guard let excerpt = place.region?.excerpt, excerpt.contains("`") else { return nil }
      return Finding(
        rule: "label.unknown", severity: .warning,
        message: Message("label.unknown", ["line": .number(line)]), place: place)
    }
  }
}
