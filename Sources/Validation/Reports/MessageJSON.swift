import JSON
import Values

/// How a message stands in JSON: its key, its values, and its words in the person's language.
///
/// Values look as they do in a runbook's diagnostics.
enum MessageJSON {
  static func write(_ message: Message, words: String, to writer: inout JSONWriter) {
    writer.member("key", message.key)
    writer.key("arguments")
    write(message.arguments, to: &writer)
    writer.member("message", words)
  }

  /// Writes a message's values by name, in the order of the names' bytes.
  private static func write(
    _ arguments: [String: MessageArgument], to writer: inout JSONWriter
  ) {
    let sorted = arguments.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    writer.object {
      for (name, value) in sorted {
        $0.key(name)
        write(value, to: &$0)
      }
    }
  }

  /// Writes words as a string, a number as such, anything else with its type: `{"label": "OK"}`.
  private static func write(_ argument: MessageArgument, to writer: inout JSONWriter) {
    switch argument {
    case .text(let text): writer.string(text)
    case .number(let number): writer.integer(number)
    case .label(let label): writer.object { $0.member("label", label) }
    case .instant(let instant): writer.object { $0.member("instant", instant.iso8601) }
    case .duration(let duration): writer.object { $0.member("duration", duration.iso8601) }
    case .money(let money): writer.object { $0.member("money", money.code) }
    case .list(let elements): writer.array(elements) { write($1, to: &$0) }
    case .message(let message):
      writer.object {
        $0.member("message", message.key)
        $0.key("arguments")
        write(message.arguments, to: &$0)
      }
    }
  }
}
