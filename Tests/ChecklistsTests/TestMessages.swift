import FoundationEssentials
import Values

/// The module's messages in one language, as a catalogue would give them.
struct TestMessages {
  private var texts: [String: String] = [:]

  init(language: String) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "messages.tsv")
    let table = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    for row in table.split(separator: "\n") {
      let columns = row.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      texts[columns[0]] = language == "fr" ? columns[1] : columns[2]
    }
  }

  /// The message's text; a key without a text is shown as such, which the snapshots tell.
  func render(_ message: Message) -> String {
    var key = message.key
    if case .number(let count) = message.arguments["count"] {
      key += count == 1 ? "[one]" : "[other]"
    }
    var text = texts[key] ?? "MISSING \(key)"
    for (name, value) in message.arguments {
      text = text.replacing("{\(name)}", with: Self.text(of: value))
    }
    return text
  }

  private static func text(of value: MessageArgument) -> String {
    switch value {
    case .text(let text): text
    case .number(let number): String(number)
    case .duration(let duration): duration.iso8601
    default: "UNEXPECTED"
    }
  }
}
