/// What the program has to say, without its words: a key of `locales/<lang>/messages.xlf` and its values.
///
/// Modules below the command line never hold prose; they pass messages up, and `Localization` renders
/// them in the person's language.
package struct Message: Hashable, Sendable {
  package var key: String
  /// The values of the message's `{name}` placeholders.
  package var arguments: [String: MessageArgument]

  package init(_ key: String, _ arguments: [String: MessageArgument] = [:]) {
    self.key = key
    self.arguments = arguments
  }
}

/// A value that a message shows, typed so that each language writes it in its own way.
package indirect enum MessageArgument: Hashable, Sendable {
  /// Words that are shown as they are: a path, a name, a sentence of a guide.
  case text(String)
  /// A control's visible name, quoted as the language quotes.
  case label(String)
  /// A whole number; the one called `count` chooses the plural form.
  case number(Int)
  case instant(Instant)
  case duration(CalendarDuration)
  case money(Money)
  case message(Message)
  /// Several values, joined as the language joins them ("a, b et c").
  case list([MessageArgument])
}

extension MessageArgument: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) {
    self = .text(value)
  }
}

extension MessageArgument: ExpressibleByIntegerLiteral {
  package init(integerLiteral value: Int) {
    self = .number(value)
  }
}
