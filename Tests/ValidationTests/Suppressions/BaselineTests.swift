import Diagnostics
import Testing
import Validation
import Values

@Suite struct BaselineTests {
  @Test func `a baseline is read as it was written`() throws {
    let baseline = Baseline(of: SampleReport.report.findings)
    #expect(baseline.entries.count == SampleReport.report.findings.count)
    let read = try Baseline(reading: SourceFile(path: "baseline.json", bytes: baseline.bytes))
    #expect(read == baseline)
    #expect(read.bytes == baseline.bytes)
  }

  @Test func `an empty one as well`() throws {
    let bytes = Baseline(of: []).bytes
    #expect(String(decoding: bytes, as: UTF8.self) == "{\"formatVersion\":1,\"findings\":[\n]}\n")
    #expect(try Baseline(reading: SourceFile(path: "b", bytes: bytes)).entries.isEmpty)
  }

  @Test func `a finding is one line, in an order of its own`() {
    let findings = Self.findings(["b", "a", "c"])
    let bytes = Baseline(of: findings).bytes
    #expect(bytes == Baseline(of: findings.reversed()).bytes)
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    #expect(lines.count == 5)
    let fewer = String(decoding: Baseline(of: Array(findings.prefix(2))).bytes, as: UTF8.self)
    #expect(fewer.split(separator: "\n").count == 4)
  }

  @Test func `what was accepted goes, what is new stays, what was repaired is stale`() {
    let baseline = Baseline(of: Self.findings(["a", "b", "b"]))
    let outcome = baseline.apply(to: Self.findings(["b", "c", "b", "b"]))
    #expect(outcome.accepted.map(Self.name) == ["b", "b"])
    #expect(outcome.kept.map(Self.name) == ["c", "b"])
    #expect(outcome.stale.map(\.rule) == ["test.a"])
  }

  @Test func `an entry of a guide that was not looked at is not stale`() {
    let baseline = Baseline(of: Self.findings(["a", "b"]))
    #expect(baseline.apply(to: [], among: ["a.md"]).stale.map(\.path) == ["a.md"])
    #expect(baseline.apply(to: []).stale.count == 2)
  }

  @Test(arguments: [
    ("", "baseline.malformed", nil),
    ("[]", "baseline.version", nil),
    ("{\"formatVersion\":2,\"findings\":[]}", "baseline.version", nil),
    ("{\"formatVersion\":1}", "baseline.malformed", nil),
    ("{\"formatVersion\":1,\"findings\":{}}", "baseline.malformed", nil),
    (file("{\"path\":\"a.md\",\"rule\":\"a.b\"}"), "baseline.entry", 3),
    (
      file("{\"path\":\"a.md\",\"rule\":\"a.b\",\"fingerprint\":\"0123456789ABCDEF\"}"),
      "baseline.entry", 3
    ),
    (
      file("{\"path\":1,\"rule\":\"a.b\",\"fingerprint\":\"0123456789abcdef\"}"),
      "baseline.entry", 3
    ),
    (file("{\"path\":\"a.md\" \"rule\":\"a.b\"}"), "baseline.malformed", 3),
    (file("{\"path\":\"a.md"), "baseline.malformed", 3),
    (entry + "<<<<<<< ours\n" + entry, "baseline.malformed", nil),
    (
      "{\"formatVersion\":1,\"findings\":[\n\(entry),\n<<<<<<< ours\n\(entry)\n]}",
      "baseline.malformed", 3
    ),
    ("{\"formatVersion\":1,\"findings\":[\n\(entry),\n\(entry)\n", "baseline.malformed", 3),
    (
      "{\"formatVersion\":1,\"findings\":" + String(repeating: "[", count: 100_000),
      "baseline.malformed", nil
    ),
  ])
  func `what is no baseline is refused at its place`(text: String, rule: String, line: Int?) throws
  {
    let error = #expect(throws: InputRejected.self) {
      try Baseline(reading: SourceFile(path: "baseline.json", text: text))
    }
    let diagnostic = try #require(error?.diagnostics.first)
    #expect(diagnostic.rule == rule)
    #expect(diagnostic.path == "baseline.json")
    #expect(diagnostic.location?.line == line)
  }

  private static let entry =
    "{\"path\":\"a.md\",\"rule\":\"a.b\",\"fingerprint\":\"0123456789abcdef\"}"

  /// A baseline with an entry that is right and, on line 3, another.
  private static func file(_ other: String) -> String {
    "{\"formatVersion\":1,\"findings\":[\n\(entry),\n\(other)\n]}\n"
  }

  private static func findings(_ names: [String]) -> [Finding] {
    names.map { name in
      Finding(
        rule: "test.\(name)", severity: .warning, message: Message("test"),
        place: FindingPlace(path: "\(name).md"))
    }
  }

  private static func name(_ finding: Finding) -> String { String(finding.rule.dropFirst(5)) }
}
