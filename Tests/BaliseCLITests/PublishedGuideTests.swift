import BaliseCLI
import SnapshotSupport
import Testing

/// The guides that are published and from which the product was made.
enum PublishedGuide: String, CaseIterable, Sendable, CustomStringConvertible {
  case snapshot = "ovh-vps-snapshot"
  case termination = "ovh-managed-bare-metal-termination"
  case hardware = "ibm-managing-bare-metal"

  var description: String { rawValue }
  /// An output without the guide's sentences: they are their publisher's.
  func redact(_ output: String) throws -> String {
    try Redaction(guide: path).redact(output)
  }

  var path: String { "\(Place.published ?? "")/\(rawValue).fr.md" }
}

@Suite(.enabled(if: Place.published != nil, "the published guides are not on this machine"))
struct PublishedGuideTests {
  @Test func `the snapshot guide is walked in English and shows the snapshot's date`() throws {
    let walk = balise("run", PublishedGuide.snapshot.path, "--lang", "en", "--yes")
    #expect(walk.status == .success)
    #expect(walk.error == "")
    #expect(walk.output.contains("“made on”: 2 November 2020 at 11:05 UTC"))
    expectSnapshot(
      try PublishedGuide.snapshot.redact(walk.transcript), named: "run.ovh-vps-snapshot.en.txt")
  }

  @Test func `a termination that is confirmed in time succeeds`() throws {
    let walk = balise(
      "run", PublishedGuide.termination.path, "--yes", "--lang", "fr", "--at",
      "2020-11-25T09:00:00Z")
    #expect(walk.status == .success)
    expectSnapshot(
      try PublishedGuide.termination.redact(walk.transcript),
      named: "run.ovh-managed-bare-metal-termination.fr.txt")
  }

  @Test func `a termination that is confirmed after 73 hours fails as expired`() throws {
    // At the first question after the mail was asked for.
    let numbers = ["1", "1.1", "1.2", "2", "2.1", "2.2", "3", "3.1"]
    var expired: [String] = []
    for number in numbers {
      try Place.withFile("late.yaml", "- {at: \"\(number)\", advance: PT73H}\n") { path in
        let walk = balise(
          "run", PublishedGuide.termination.path, "--yes", "--answers", path, "--lang", "en",
          "--at", "2020-11-25T09:00:00Z")
        if walk.status == .failure, walk.output.contains("expired") { expired.append(number) }
      }
    }
    #expect(!expired.isEmpty, "at no step did 73 hours make the token expire")
  }

  @Test(arguments: 1...4) func `each procedure of the hardware guide succeeds`(_ number: Int) throws
  {
    // The replica of the first one needs a name.
    let values = number == 1 ? ["--set", "hostname=app02", "--set", "domain=example.com"] : []
    let walk = balise(
      ["run", PublishedGuide.hardware.path, "--yes", "--lang", "fr", "--procedure", "\(number)"]
        + values)
    #expect(walk.status == .success)
    #expect(walk.error == "")
    expectSnapshot(
      try PublishedGuide.hardware.redact(walk.transcript),
      named: "run.ibm-managing-bare-metal.\(number).fr.txt")
  }

  @Test(arguments: PublishedGuide.allCases, ["fr", "en"])
  func `a published guide as a checklist`(_ guide: PublishedGuide, _ language: String) throws {
    let checklist = balise("checklist", guide.path, "--lang", language)
    #expect(checklist.status == .success)
    #expect(checklist.error == "")
    #expect(TaskItems.count(checklist.output) == TaskItems.actions(of: guide.path))
    expectSnapshot(
      try guide.redact(checklist.output), named: "checklist.\(guide).\(language).md")
  }
}
