import ControlPlane
import Values

/// The world and its changes in words.
struct WorldText {
  let speech: Speech

  /// One row for each thing that changed, the services' fields first.
  func difference(_ changes: [Change]) -> [String] {
    changes.filter { Self.isShown($0) }.map { row($0) }
  }

  /// What the world keeps for itself is no news to an operator.
  private static func isShown(_ change: Change) -> Bool {
    !change.field.isEmpty
  }

  private func row(_ change: Change) -> String {
    let field = speech.text("field.\(change.field)")
    let name = field.hasPrefix("[") ? change.field : field
    return speech.text(
      "change.\(change.kind.rawValue)",
      [
        "record": .text(change.record), "field": .text(name), "before": value(change.before),
        "after": value(change.after),
      ])
  }

  func value(_ value: FactValue?) -> MessageArgument {
    switch value {
    case .bool(let value)?: .message(Message(value ? "value.true" : "value.false"))
    case .integer(let value)?: .number(value)
    case .text(let value)?: .text(value)
    case .instant(let value)?: .instant(value)
    case .duration(let value)?: .duration(value)
    case .money(let value)?: .money(value)
    case nil: .message(Message("value.none"))
    }
  }

  /// The services with their facts, one a line.
  func overview(_ world: World) -> [String] {
    var rows = [speech.text("walk.clock", ["now": .instant(world.now)])]
    for service in world.services(ofKind: nil) {
      rows.append(service.name)
      let facts = world.facts(about: service)
      for fact in facts.keys.sorted() {
        rows.append("    \(fact) = " + speech.text(value(facts[fact])))
      }
    }
    for task in world.tasks(of: nil) where task.isRunning {
      rows.append(
        speech.text(
          "world.task",
          [
            "task": .message(Message("task.\(task.type)")), "service": .text(task.service.name),
            "progress": .number(task.progress), "due": .instant(task.dueAt),
          ]))
    }
    return rows
  }
}
