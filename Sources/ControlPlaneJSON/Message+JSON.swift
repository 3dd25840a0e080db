package import JSON
package import Values

extension Message {
  /// The key and the typed arguments: `{"key": "hazard.loss.disk", "arguments": {"service": {"text": …}}}`.
  package var json: JSONValue {
    ["key": .string(key), "arguments": .object(arguments.mapValues(\.json))]
  }

  package init?(json: JSONValue) {
    guard let key = json["key"]?.text, let members = json["arguments"]?.members else { return nil }
    var arguments: [String: MessageArgument] = [:]
    for (name, value) in members {
      guard let argument = MessageArgument(json: value) else { return nil }
      arguments[name] = argument
    }
    self.init(key, arguments)
  }
}

extension MessageArgument {
  /// An object whose one member names the type.
  package var json: JSONValue {
    switch self {
    case .text(let text): ["text": .string(text)]
    case .label(let text): ["label": .string(text)]
    case .number(let number): ["number": .integer(number)]
    case .instant(let instant): ["instant": .string(instant.iso8601)]
    case .duration(let duration): ["duration": .string(duration.iso8601)]
    case .money(let money): ["money": .string(money.code)]
    case .message(let message): ["message": message.json]
    case .list(let elements): ["list": .array(elements.map(\.json))]
    }
  }

  package init?(json: JSONValue) {
    guard let (type, value) = json.members.first, json.members.count == 1 else { return nil }
    let read: MessageArgument? =
      switch type {
      case "text": value.text.map(MessageArgument.text)
      case "label": value.text.map(MessageArgument.label)
      case "number": value.wholeNumber.map(MessageArgument.number)
      case "instant": value.text.flatMap(Instant.init(iso8601:)).map(MessageArgument.instant)
      case "duration":
        value.text.flatMap(CalendarDuration.init(iso8601:)).map(MessageArgument.duration)
      case "money": value.text.flatMap(Money.init(code:)).map(MessageArgument.money)
      case "message": Message(json: value).map(MessageArgument.message)
      case "list": Self.list(value)
      default: nil
      }
    guard let read else { return nil }
    self = read
  }

  private static func list(_ json: JSONValue) -> MessageArgument? {
    let elements = json.elements.compactMap { MessageArgument(json: $0) }
    return elements.count == json.elements.count ? .list(elements) : nil
  }
}
