package import Values

/// Writes a checklist as Markdown with task items (`- [ ]`).
///
/// Task items are of two kinds, and nothing else is one: those whose text begins with a number in
/// bold (`- [ ] **7.** …`) are the actions, numbered from 1 without a gap through the whole
/// checklist; those without are the prerequisites, which stand under a heading of their own before
/// every action. So the last number is the number of actions. What belongs to an action (its
/// condition, code, expectations) is nested in its item, as plain items.
package struct MarkdownChecklistWriter {
  let render: (Message) -> String

  /// - Parameter render: Gives a message's words in the checklist's language.
  package init(render: @escaping (Message) -> String) {
    self.render = render
  }

  /// The checklist as CommonMark, ending with a line end.
  package func write(_ checklist: Checklist) -> String {
    let language = checklist.guideLanguage
    var page = MarkdownPage()
    page.paragraph("# " + words(checklist.title, in: language))
    if let objective = checklist.objective { page.paragraph(words(objective, in: language)) }
    if checklist.isEmpty { page.paragraph(strong("checklist.empty")) }
    write(checklist.body, in: language, to: &page)
    if !checklist.prerequisites.isEmpty {
      page.paragraph("## " + message("checklist.prerequisites"))
      for prerequisite in checklist.prerequisites {
        let procedure = prerequisite.procedure.map { " (\(words($0, in: language)))" } ?? ""
        page.line("- [ ] " + words(prerequisite.text, in: language) + procedure)
      }
      page.gap()
    }
    for section in checklist.sections { write(section, in: language, to: &page) }
    page.paragraph("## " + message("checklist.signOff"))
    for field in checklist.signOff {
      page.line("- \(message("checklist.signOff.\(field.rawValue)")) \(Self.blank)")
    }
    page.gap()
    page.paragraph(
      count("checklist.count.actions", checklist.itemCount) + " · "
        + count("checklist.count.prerequisites", checklist.prerequisites.count))
    if checklist.untranslatedCount > 0 {
      page.paragraph(
        MarkdownText.inline(
          render(
            Message(
              "checklist.untranslated",
              ["count": .number(checklist.untranslatedCount), "language": .text(language)]))))
    }
    return page.text
  }

  /// Room for writing by hand.
  private static let blank = String(repeating: "\\_", count: 24)

  private func write(
    _ section: Checklist.Section, in language: String, to page: inout MarkdownPage
  ) {
    let prelude = section.procedure == nil ? message("checklist.prelude") : nil
    let title = section.title.map { words($0, in: language) }
    page.paragraph("## " + (title ?? prelude ?? message("checklist.procedure")))
    write(section.body, in: language, to: &page)
    for step in section.steps {
      let level = String(repeating: "#", count: min(6, 2 + step.depth))
      let heading =
        step.title.map { "\(step.number). \(words($0, in: language))" }
        ?? message("checklist.step", ["number": .text(step.number)])
      page.paragraph("\(level) \(heading)")
      for option in step.options {
        page.paragraph(strong("checklist.onlyFor") + " " + words(option, in: language))
      }
      write(step.body, in: language, to: &page)
    }
  }

  private func count(_ key: String, _ count: Int) -> String {
    message(key, ["count": .number(count)])
  }
}

// MARK: - Words

extension MarkdownChecklistWriter {
  /// Words of the guide; those that are not translated are followed by their language.
  func words(_ words: Checklist.Words, in language: String) -> String {
    let text = MarkdownText.inline(words.text)
    return words.isTranslated ? text : text + " *(\(MarkdownText.inline(language)))*"
  }

  func message(_ key: String, _ arguments: [String: MessageArgument] = [:]) -> String {
    MarkdownText.inline(render(Message(key, arguments)))
  }

  func strong(_ key: String) -> String { "**\(message(key))**" }
}
