import ControlPlane
import RunEngine
import Values

/// The world and its changes in words.
struct WorldText {
  let speech: Speech

  /// One row for each thing that was created, removed or changed.
  func difference(_ changes: [Change]) -> [String] {
    var rows: [String] = []
    for change in changes {
      let row = row(change)
      if rows.last != row { rows.append(row) }
    }
    return rows
  }

  private func row(_ change: Change) -> String {
    let record = MessageArgument.message(record(change))
    guard change.kind == .updated else {
      return speech.text("change.\(change.kind.rawValue)", ["record": record])
    }
    let field = MessageArgument.message(Message("field.\(change.field)"))
    // What a disk holds has a number that means nothing to anybody.
    if change.field.hasSuffix(".content") {
      let key =
        change.after == nil
        ? "change.contentGone" : change.before == nil ? "change.contentNew" : "change.content"
      return speech.text(key, ["record": record, "field": field])
    }
    return speech.text(
      "change.updated",
      [
        "record": record, "field": field, "before": value(change.before),
        "after": value(change.after),
      ])
  }

  /// What a record is called: a service by its name, the rest by its kind and number.
  private func record(_ change: Change) -> Message {
    let parts = change.record.split(separator: " ")
    let name = String(parts.last ?? "")
    let kind = parts.dropLast().joined(separator: "-")
    return Message(
      kind.contains(".") && !kind.hasPrefix("backup")
        ? "record.service" : "record.\(kind.split(separator: "-").first ?? "")",
      ["name": .text(name)])
  }

  /// A state in words; what has none, as a name, stays as it is.
  private func word(_ value: String) -> String {
    let key = "word.\(value)"
    let words = speech.text(key)
    return words.contains(key) ? value : words
  }

  /// A value as the language writes it.
  func value(_ value: FactValue?) -> MessageArgument {
    switch value {
    case .bool(let value)?: .message(Message(value ? "value.true" : "value.false"))
    case .integer(let value)?: .number(value)
    case .text(let value)?: .text(word(value))
    case .instant(let value)?: .instant(value)
    case .duration(let value)?: .duration(value)
    case .money(let value)?: .money(value)
    case nil: .message(Message("value.none"))
    }
  }

  /// The services with their facts, deeper by one, and the running tasks, one a line.
  func overview(
    _ session: any ControlPlaneSession
  ) throws(SessionFailure) -> [(text: String, depth: Int)] {
    var rows = [(speech.text("walk.clock", ["now": .instant(session.now)]), 0)]
    for service in try session.services(ofKind: nil) {
      rows.append((service.name, 0))
      let facts = try session.facts(about: service)
      for fact in facts.keys.sorted() {
        let name = speech.text("field.\(fact)")
        rows.append(("\(name) = \(speech.text(value(facts[fact])))", 1))
      }
    }
    for task in try session.tasks(of: nil) where task.isRunning {
      let words: [String: MessageArgument] = [
        "task": .message(Message("task.\(task.type)")), "service": .text(task.service.name),
        "progress": .number(task.progress), "due": .instant(task.dueAt),
      ]
      rows.append((speech.text("world.task", words), 0))
    }
    return rows
  }
}
