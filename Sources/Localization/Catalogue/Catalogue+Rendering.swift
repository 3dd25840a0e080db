package import Values

extension Catalogue {
  /// A message in a language, or in the first it falls back to that has it; never fails.
  ///
  /// A key that no language knows comes out in brackets, a placeholder without a value as it is.
  package func render(_ message: Message, language: LanguageTag) -> String {
    for candidate in chain(from: language) {
      guard let content = candidate.content,
        let text = content.messages.text(message.key, content.language.category(of: message))
      else { continue }
      return MessageTemplate(text).filled { name in
        message.arguments[name].map { render($0, as: content.language, for: language) }
      }
    }
    return "[\(message.key)]"
  }

  /// A value alone, as a message in that language would show it.
  package func render(_ argument: MessageArgument, language: LanguageTag) -> String {
    self.language(for: language).map { render(argument, as: $0, for: language) } ?? ""
  }

  /// A value in the language of the text around it; messages within it in that of the reader.
  private func render(
    _ argument: MessageArgument, as form: Language, for reader: LanguageTag
  ) -> String {
    switch argument {
    case .text(let text): text
    case .label(let label): form.quoted(label)
    case .number(let number): form.format(number)
    case .instant(let instant): form.format(instant)
    case .duration(let duration): form.format(duration)
    case .money(let amount): form.format(amount)
    case .message(let message): render(message, language: reader)
    case .list(let items): form.list(items.map { render($0, as: form, for: reader) })
    }
  }
}

extension Language {
  /// The plural form that a message takes: that of its argument `count`.
  fileprivate func category(of message: Message) -> PluralCategory {
    guard case .number(let count) = message.arguments["count"] else { return .other }
    return plurals.category(for: count)
  }
}
