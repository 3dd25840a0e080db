import Validation
import Values

/// What a rule looks for, on one screen: why, a guide that passes, one that fails, how to silence it.
struct RuleExplanation {
  let rule: RuleDescription
  let speech: Speech
  let layout: TextLayout

  var text: String {
    let words = RuleWords(rule, speech)
    let style = layout.style
    let state = speech.text(rule.isOnByDefault ? "rules.on" : "rules.off")
    var text = style.apply(.title, rule.id) + "  " + words.name + "\n"
    text += speech.text(
      "rules.about",
      ["family": .text(words.family), "severity": .text(words.severity), "state": .text(state)])
    text += "\n\n" + layout.lines(words.whySentence, indent: "") + "\n"
    text += example(rule.passing, "rules.example.passing") + "\n"
    text += example(rule.failing, "rules.example.failing") + "\n"
    text += style.apply(.heading, speech.text("rules.silence")) + "\n\n"
    for way in Self.waysToSilence(rule) {
      text += layout.lines(speech.text(way.key), indent: "")
      text += way.lines.map { "    " + $0 + "\n" }.joined()
    }
    return text
  }

  private func example(_ example: RuleExample, _ key: String) -> String {
    let style = layout.style
    var text = style.apply(.heading, speech.text(key)) + "\n\n" + Self.indented(example.guide)
    if let twin = example.twin {
      text += "\n" + style.apply(.heading, speech.text("rules.example.twin")) + "\n\n"
      text += Self.indented(twin)
    }
    if !example.neighbours.isEmpty {
      text += "\n" + speech.text("rules.example.neighbours") + " "
      text += example.neighbours.joined(separator: ", ") + "\n"
    }
    return text
  }

  private static func indented(_ guide: String) -> String {
    var lines = PlainText.clean(guide).split(separator: "\n", omittingEmptySubsequences: false)
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map { $0.isEmpty ? "\n" : "    \($0)\n" }.joined()
  }

  /// For one place, for a folder, for one run; these are words of formats and not of a language.
  private static func waysToSilence(_ rule: RuleDescription) -> [(key: String, lines: [String])] {
    [
      ("rules.silence.comment", ["<!-- balise:ignore \(rule.id) reason=\"…\" -->"]),
      ("rules.silence.configuration", ["rules:", "  \(rule.id): off"]),
      ("rules.silence.option", ["balise validate … --without \(rule.id)"]),
    ]
  }
}
