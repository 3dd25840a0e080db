import JSON
import Diagnostics
import Values

extension RunbookJSON {
  static func write(
    _ diagnostic: Diagnostic, render: (Message) -> String, to writer: inout JSONWriter
  ) {
    writer.member("rule", diagnostic.rule)
    writer.member("severity", diagnostic.severity.rawValue)
    writer.member("key", diagnostic.message.key)
    writer.key("arguments")
    write(arguments: diagnostic.message.arguments, to: &writer)
    writer.member("message", render(diagnostic.message))
    writer.member("line", diagnostic.location?.line)
    writer.member("column", diagnostic.location?.column)
  }

  /// Writes a message's values by name, in the order of the names' bytes.
  private static func write(
    arguments: [String: MessageArgument], to writer: inout JSONWriter
  ) {
    writer.object {
      for (name, value) in arguments.sorted(by: {
        $0.key.utf8.lexicographicallyPrecedes($1.key.utf8)
      }) {
        $0.key(name)
        write(argument: value, to: &$0)
      }
    }
  }

  /// Writes words as a string, a number as such, anything else with its type: `{"label": "OK"}`.
  private static func write(argument: MessageArgument, to writer: inout JSONWriter) {
    switch argument {
    case .text(let text): writer.string(text)
    case .number(let number): writer.integer(number)
    case .label(let label): writer.object { $0.member("label", label) }
    case .instant(let instant): writer.object { $0.member("instant", instant.iso8601) }
    case .duration(let duration): writer.object { $0.member("duration", duration.iso8601) }
    case .money(let money): writer.object { $0.member("money", money.code) }
    case .message(let message):
      writer.object {
        $0.member("message", message.key)
        $0.key("arguments")
        write(arguments: message.arguments, to: &$0)
      }
    case .list(let elements): writer.array(elements) { write(argument: $1, to: &$0) }
    }
  }
}
