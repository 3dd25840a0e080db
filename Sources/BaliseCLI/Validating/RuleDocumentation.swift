import Validation

/// The page about all rules, in Markdown: `docs/rules.md` is this page in English.
struct RuleDocumentation {
  let rules: [RuleDescription]
  let speech: Speech

  var text: String {
    var text = "# " + speech.text("rules.page.title") + "\n\n"
    text += speech.text("rules.page.introduction") + "\n"
    for family in RuleFamily.allCases {
      let members = rules.filter { $0.family == family }
      guard !members.isEmpty else { continue }
      text += "\n## " + speech.text("rules.family.\(family.rawValue)") + "\n\n"
      text += speech.text("rules.family.\(family.rawValue).about") + "\n\n"
      text += table(members)
      for rule in members { text += section(rule) }
    }
    return text
  }

  private func table(_ rules: [RuleDescription]) -> String {
    let titles = ["rule", "severity", "default", "name"].map { speech.text("rules.column.\($0)") }
    var text = "| " + titles.joined(separator: " | ") + " |\n|---|---|---|---|\n"
    for rule in rules {
      let words = RuleWords(rule, speech)
      let state = speech.text(rule.isOnByDefault ? "rules.on" : "rules.off")
      let cells = ["[`\(rule.id)`](#\(anchor(rule)))", words.severity, state, words.name]
      text += "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |\n"
    }
    return text
  }

  private func section(_ rule: RuleDescription) -> String {
    let words = RuleWords(rule, speech)
    return "\n### `\(rule.id)`\n\n\(words.name).\n\n\(words.whySentence)\n\n"
      + example(rule.passing, "rules.example.passing") + "\n"
      + example(rule.failing, "rules.example.failing")
  }

  private func example(_ example: RuleExample, _ key: String) -> String {
    var text = speech.text(key) + "\n\n" + Self.fenced(example.guide)
    if let twin = example.twin {
      text += "\n" + speech.text("rules.example.twin") + "\n\n" + Self.fenced(twin)
    }
    if !example.neighbours.isEmpty {
      let names = example.neighbours.map { "`\($0)`" }.joined(separator: ", ")
      text += "\n" + speech.text("rules.example.neighbours") + " " + names + "\n"
    }
    return text
  }

  /// The address of a rule's heading, as GitHub makes it: without dots.
  private func anchor(_ rule: RuleDescription) -> String { rule.id.replacing(".", with: "") }

  /// A text between fences that are longer than any in it.
  private static func fenced(_ guide: String) -> String {
    var longest = 0
    var run = 0
    for byte in guide.utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: max(3, longest + 1))
    return fence + "markdown\n" + guide + (guide.hasSuffix("\n") ? "" : "\n") + fence + "\n"
  }
}
