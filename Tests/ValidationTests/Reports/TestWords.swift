import Values

/// Words for the messages of the reports, as a catalogue would give them.
enum TestWords {
  static func render(_ message: Message) -> String {
    var key = message.key
    if case .number(let count) = message.arguments["count"], texts[key] == nil {
      key += count == 1 ? "[one]" : "[other]"
    }
    guard let text = texts[key] else {
      // A message of a rule: its key and its values.
      let values = message.arguments.sorted { $0.key < $1.key }
        .map { "\($0.key) \(words($0.value))" }
      return ([key] + values).joined(separator: ", ")
    }
    return message.arguments.reduce(text) {
      $0.replacing("{\($1.key)}", with: words($1.value))
    }
  }

  private static func words(_ argument: MessageArgument) -> String {
    switch argument {
    case .text(let text): text
    case .label(let text): "“\(text)”"
    case .number(let number): String(number)
    case .message(let message): render(message)
    default: "UNEXPECTED"
    }
  }

  private static let texts = [
    "severity.error": "error", "severity.warning": "warning", "severity.note": "note",
    "report.title": "Guide validation", "report.clean": "No findings in {guides}.",
    "report.summary": "{errors}, {warnings} and {notes} in {guides}.",
    "report.count.errors[one]": "{count} error", "report.count.errors[other]": "{count} errors",
    "report.count.warnings[one]": "{count} warning",
    "report.count.warnings[other]": "{count} warnings",
    "report.count.notes[one]": "{count} note", "report.count.notes[other]": "{count} notes",
    "report.count.guides[one]": "{count} guide", "report.count.guides[other]": "{count} guides",
    "report.fixable[one]": "{count} can be fixed.",
    "report.fixable[other]": "{count} can be fixed.",
    "report.suppressed[one]": "{count} is silenced.",
    "report.suppressed[other]": "{count} are silenced.",
    "report.inconclusive": "The result is inconclusive.",
    "report.not-covered": "Could not be checked:",
    "report.counterexample": "How to get there:",
    "report.severities": "Severities", "report.rules": "Rules",
    "label.not-covered": "{count} labels",
  ]
}
