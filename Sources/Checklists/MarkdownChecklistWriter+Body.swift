import RunbookModel
import Values

extension MarkdownChecklistWriter {
  /// Writes the warnings, what to expect first, and the list.
  func write(_ body: Checklist.Body, in language: String, to page: inout MarkdownPage) {
    for (index, warning) in body.warnings.enumerated() {
      if index > 0 { page.line(">") }
      let key = Self.key(of: warning.kind)
      let label = begins(warning.text.text, with: key) ? "" : strong(key) + " "
      page.line("> \(label)\(words(warning.text, in: language))")
    }
    page.gap()
    for outcome in body.outcomes { page.paragraph(text(of: outcome, in: language)) }
    for line in body.lines { write(line, in: language, to: &page) }
    page.gap()
  }

  /// Whether a text already begins with a label, as "Remarque : …" does.
  private func begins(_ text: String, with key: String) -> Bool {
    func folded(_ text: String) -> String { text.lowercased().filter { !$0.isWhitespace } }
    return folded(text).hasPrefix(folded(render(Message(key))))
  }

  private func write(
    _ line: Checklist.Line, in language: String, to page: inout MarkdownPage
  ) {
    let margin = String(repeating: "  ", count: line.depth)
    switch line.content {
    case .choice(let prompt):
      let prompt = prompt.map { " " + words($0, in: language) } ?? ""
      page.line("\(margin)- \(strong("checklist.oneOf"))\(prompt)")
    case .option(let text, let steps):
      let references = steps.map { reference(to: $0, in: language) }.joined(separator: ", ")
      let suffix = references.isEmpty ? "" : " (\(references))"
      // After a word of ours, so that an option that begins with "[ ]" is no task item.
      page.line("\(margin)- \(strong("checklist.option")) \(words(text, in: language))\(suffix)")
    case .item(let item): write(item, margin: margin, in: language, to: &page)
    }
  }

  private func write(
    _ item: Checklist.Item, margin: String, in language: String, to page: inout MarkdownPage
  ) {
    let mark =
      item.isOptional
      ? " *\(message("checklist.optional" + (item.because.map { ".\($0.rawValue)" } ?? "")))*" : ""
    page.line(
      "\(margin)- [ ] **\(item.number).** \(words(item.instruction, in: language))\(mark)")
    if let code = item.code {
      for line in MarkdownText.fencedCode(code.text, language: code.language) {
        page.line(line.isEmpty ? "" : "\(margin)  \(line)")
      }
    }
    if let condition = item.condition {
      let label = strong("checklist.condition.\(condition.relation.rawValue)")
      page.line("\(margin)  - \(label) \(words(condition.text, in: language))")
    }
    for outcome in item.outcomes {
      page.line("\(margin)  - " + text(of: outcome, in: language))
    }
    for link in item.links {
      page.line("\(margin)  - \(strong("checklist.link")) \(MarkdownText.link(link))")
    }
  }

  private func text(of outcome: Checklist.Outcome, in language: String) -> String {
    let duration =
      outcome.duration.map {
        " " + message("checklist.duration", ["duration": .duration($0)])
      } ?? ""
    return "\(strong(Self.key(of: outcome.kind))) \(words(outcome.text, in: language))\(duration)"
  }

  private func reference(to step: Checklist.StepReference, in language: String) -> String {
    let number = message("checklist.step.reference", ["number": .text(step.number)])
    return step.section.map { "\(words($0, in: language)), \(number)" } ?? number
  }

  private static func key(of kind: Checklist.Outcome.Kind) -> String {
    switch kind {
    case .expectation(let kind): "checklist.outcome.\(kind.rawValue)"
    case .delay: "checklist.outcome.delay"
    }
  }

  private static func key(of kind: Checklist.Warning.Kind) -> String {
    switch kind {
    case .caution: "checklist.warning.caution"
    case .claim(let kind): "checklist.warning.\(kind.rawValue)"
    case .admonition("danger"), .admonition("alert"): "checklist.warning.danger"
    case .admonition("warning"), .admonition("attention"): "checklist.warning.warning"
    case .admonition("important"): "checklist.warning.important"
    case .admonition("tip"), .admonition("success"): "checklist.warning.tip"
    case .admonition: "checklist.warning.note"
    }
  }
}
