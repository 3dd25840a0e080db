import HashTreeCollections
package import Values

/// Work that the provider does on a service and that takes time.
package struct WorldTask: Hashable, Sendable {
  package enum State: String, Hashable, Sendable {
    case todo, doing, done, error, cancelled
  }

  package var id: Int
  package var service: ServiceReference
  /// What the provider calls it, as `createSnapshot`.
  package var type: String
  package var state: State
  package var startedAt: Instant
  package var dueAt: Instant
  /// From 0 to 100 at the world's time; 100 only when the task is done.
  package var progress = 0
  /// Whether the service cannot be reached while the task runs.
  package var isOutage: Bool
  /// What was asked for and is needed when the task ends.
  var detail: String?

  init(
    id: Int, service: ServiceReference, type: String, state: State, startedAt: Instant,
    dueAt: Instant, isOutage: Bool, detail: String?
  ) {
    self.id = id
    self.service = service
    self.type = type
    self.state = state
    self.startedAt = startedAt
    self.dueAt = dueAt
    self.isOutage = isOutage
    self.detail = detail
  }

  /// A task as somebody sees it who is told of it by the provider.
  package init(
    id: Int, service: ServiceReference, type: String, state: State, startedAt: Instant,
    dueAt: Instant, progress: Int
  ) {
    self.init(
      id: id, service: service, type: type, state: state, startedAt: startedAt, dueAt: dueAt,
      isOutage: false, detail: nil)
    self.progress = progress
  }

  package var isRunning: Bool { state == .todo || state == .doing }

  /// The task as it looks at a moment: to do at the instant of its start, then further and further.
  func asSeen(at now: Instant) -> WorldTask {
    var task = self
    switch state {
    case .done, .error, .cancelled:
      task.progress = state == .done ? 100 : 0
    case .todo, .doing:
      let elapsed = now.secondsSince1970 - startedAt.secondsSince1970
      let length = dueAt.secondsSince1970 - startedAt.secondsSince1970
      task.state = elapsed == 0 ? .todo : .doing
      task.progress = length == 0 ? 0 : Int(min(99, elapsed * 100 / length))
    }
    return task
  }
}

extension WorldTask: Record {
  var about: ServiceReference? { service }
  var key: RecordKey { RecordKey(.task, "task", number: id) }
  var fields: [Field] {
    [
      Field("service", service), Field("type", type), Field("state", state.rawValue),
      Field("startedAt", startedAt), Field("dueAt", dueAt),
      Field("isOutage", isOutage, isShown: false), Field("detail", detail, isShown: false),
    ]
  }

  static var table: WritableKeyPath<Tables, TreeDictionary<Int, WorldTask>> { \.tasks }

  static func reindex(_ tables: inout Tables, from before: WorldTask?, to after: WorldTask?) {
    guard let task = after ?? before else { return }
    if before == nil { tables.tasksOfService.add(task.id, of: task.service) }
    if task.isRunning {
      tables.runningTasksOfService.add(task.id, of: task.service)
    } else {
      tables.runningTasksOfService.remove(task.id, of: task.service)
    }
  }
}
