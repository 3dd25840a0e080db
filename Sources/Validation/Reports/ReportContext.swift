package import Diagnostics
package import Values

/// What a report is written with besides what was found: its words, its rules and the guides' texts.
///
/// A writer is a function of a report and a context; it reads nothing else.
package struct ReportContext {
  /// The language of the words, as a BCP 47 tag.
  package let language: String
  /// The rules that ran, in the order in which people read about them.
  package let rules: [RuleDescription]
  /// The paths of all guides that were read, so that those without findings are listed as well.
  package let guides: [String]
  /// The words of a message in the language.
  package let render: (Message) -> String
  /// A guide's text by its path, for the places of fixes; without it they are left out of the formats
  /// that count in lines.
  package let source: (String) -> SourceFile?

  package init(
    language: String, rules: [RuleDescription] = [], guides: [String] = [],
    source: @escaping (String) -> SourceFile? = { _ in nil },
    render: @escaping (Message) -> String
  ) {
    self.language = language
    self.rules = rules
    self.guides = guides
    self.source = source
    self.render = render
  }
}

extension ReportContext {
  /// The words of a message on lines of their own, without anything that a terminal would obey.
  func words(_ message: Message) -> String { PrintableText.clean(render(message)) }

  /// The words of a message on one line.
  func line(_ message: Message) -> String { PrintableText.line(render(message)) }

  func line(_ key: String, _ arguments: [String: MessageArgument] = [:]) -> String {
    line(Message(key, arguments))
  }

  /// What could not be checked, with its number.
  func line(_ notCovered: Report.NotCovered) -> String {
    var message = notCovered.message
    message.arguments["count"] = .number(notCovered.count)
    return line(message)
  }
}
