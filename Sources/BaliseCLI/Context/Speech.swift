import Localization
import Values

/// A language, and the messages in it.
struct Speech {
  let catalogue: Catalogue
  let language: LanguageTag

  func text(_ message: Message) -> String {
    catalogue.render(message, language: language)
  }

  func text(_ key: String, _ arguments: [String: MessageArgument] = [:]) -> String {
    text(Message(key, arguments))
  }

  func text(_ argument: MessageArgument) -> String {
    catalogue.render(argument, language: language)
  }
}
