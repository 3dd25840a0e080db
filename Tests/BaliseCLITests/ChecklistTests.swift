import BaliseCLI
import SnapshotSupport
import Testing

@Suite struct ChecklistTests {
  @Test(arguments: EmbeddedGuide.allCases, ["fr", "en"])
  func `a guide as a checklist`(_ guide: EmbeddedGuide, _ language: String) {
    let checklist = balise("checklist", guide.rawValue, "--lang", language)
    #expect(checklist.status == .success)
    #expect(checklist.error == "")
    #expect(!checklist.output.contains("[fr]"))
    expectSnapshot(checklist.output, named: "checklist.\(guide).\(language).md")
  }

  @Test(arguments: EmbeddedGuide.allCases, ["fr", "en"])
  func `every action is an item`(_ guide: EmbeddedGuide, _ language: String) {
    #expect(
      TaskItems.count(balise("checklist", guide.rawValue, "--lang", language).output)
        == TaskItems.actions(of: guide.rawValue))
  }
}

/// The items of a checklist, and the actions that they stand for.
enum TaskItems {
  /// The numbered items (`- [ ] **n.**`), wherever they are indented.
  static func count(_ checklist: String) -> Int {
    checklist.split(separator: "\n").count { line in
      let item = line.drop { $0 == " " || $0 == ">" }
      guard item.hasPrefix("- [ ] **") else { return false }
      let number = item.dropFirst("- [ ] **".count).prefix { $0 != "*" }
      return number.hasSuffix(".") && number.dropLast().allSatisfy { $0.isNumber || $0 == "." }
        && number.first?.isNumber == true
    }
  }

  /// The number of actions of a guide, by its runbook's JSON.
  static func actions(of guide: String) -> Int {
    let json = balise("compile", guide, "--format", "jsonl", "--lang", "en").output
    // Only actions have the member `optional`.
    return json.ranges(of: "\"optional\":").count
  }
}
