import ControlPlane
import ControlPlaneJSON
import JSON
import Values

// Tasks of all services, as the APIs tell them.
extension PlaneReader {
  /// The tasks of a service, or of all, oldest first.
  mutating func tasks(of service: ServiceReference? = nil) throws(ProviderFailure) -> [WorldTask] {
    if let service {
      try look(at: service)
    } else {
      // A service that is gone still has the tasks that were seen.
      let services = try services(ofKind: nil) + seen.tasks.keys
      for service in Set(services).sorted() { try look(at: service) }
    }
    try takeFromSimulator()
    let tasks = service.map { seen.tasks[$0] ?? [:] }.map { [$0] } ?? Array(seen.tasks.values)
    return tasks.flatMap(\.values).sorted { ($0.id, $0.service) < ($1.id, $1.service) }
  }

  private mutating func look(at service: ServiceReference) throws(ProviderFailure) {
    let now = try now()
    switch service.kind {
    case Self.vps:
      try lookAtOVHcloud(service, OVHcloudClient.path("vps", service.name) + "/tasks", now) {
        TaskReading(id: $0["id"], type: $0["type"], date: $0["date"], json: $0)
      }
    case Self.dedicatedCloud:
      try lookAtOVHcloud(
        service, OVHcloudClient.path("dedicatedCloud", service.name) + "/task", now
      ) {
        TaskReading(id: $0["taskId"], type: $0["name"], date: $0["executionDate"], json: $0)
      }
    case Self.hardware: try lookAtServer(service, now)
    default: break
    }
  }

  private mutating func lookAtOVHcloud(
    _ service: ServiceReference, _ path: String, _ now: Instant,
    _ read: (JSONValue) -> TaskReading?
  ) throws(ProviderFailure) {
    guard let api = access.ovhcloud else { return }
    guard let list = try api.find(path) else { return abandon(service) }
    for id in list.elements.compactMap(\.wholeNumber)
    where seen.tasks[service]?[id]?.isRunning != false {
      guard let json = try api.find("\(path)/\(id)"), let task = read(json) else { continue }
      seen.tasks[service, default: [:]][task.id] = task.task(of: service, now: now)
    }
  }

  /// SoftLayer shows the last transaction of a server only.
  private mutating func lookAtServer(
    _ service: ServiceReference, _ now: Instant
  ) throws(ProviderFailure) {
    guard let api = access.softLayer, let number = try number(of: service.name) else { return }
    let reading = try Self.unlessExpired { () throws(ProviderFailure) in
      try api.get(
        Self.hardwareService, number, "getObject",
        mask: "mask[id,activeTransaction[id],lastTransaction[transactionGroup,transactionStatus]]")
    }
    guard let server = reading.json else { return abandon(service) }
    let active = server["activeTransaction"]?["id"]?.wholeNumber
    if let last = server["lastTransaction"], let id = last["id"]?.wholeNumber,
      let date = last["createDate"]?.text.flatMap(Instant.init(iso8601:))
    {
      let reading = TaskReading(
        id: id, type: Self.transactionType(last), state: id == active ? .doing : .done,
        startedAt: date, progress: 0)
      seen.tasks[service, default: [:]][id] = reading.task(of: service, now: now)
    }
    for (id, task) in seen.tasks[service] ?? [:] where id != active && task.isRunning {
      seen.tasks[service]?[id]?.state = .done
    }
  }

  /// What was under way when a service went: its removal is done, the rest came to nothing.
  private mutating func abandon(_ service: ServiceReference) {
    for (id, task) in seen.tasks[service] ?? [:] where task.isRunning {
      seen.tasks[service]?[id]?.state =
        ["terminate", TaskReading.other].contains(task.type) ? .done : .error
    }
  }

  /// Takes from a simulator what no API tells: when a task will be done, and that it ends a service.
  private mutating func takeFromSimulator() throws(ProviderFailure) {
    guard let simulator = access.simulator else { return }
    for json in try simulator.get("/tasks").elements {
      guard let task = WorldTask(json: json) else { continue }
      seen.tasks[task.service]?[task.id]?.dueAt = task.dueAt
      seen.tasks[task.service]?[task.id]?.type = task.type
    }
  }
}

/// A task as an API shows it.
struct TaskReading {
  /// How long a task is expected to take of which nothing is known yet.
  private static let guess: Int64 = 300
  /// The type of what has no name here.
  static let other = "other"
  private static let named: Set<String> = [
    "createSnapshot", "deleteSnapshot", "revertSnapshot", "startVm", "stopVm", "rebootVm",
    "terminate",
  ]

  let id: Int
  let type: String
  let state: WorldTask.State
  let startedAt: Instant
  let progress: Int

  init(id: Int, type: String, state: WorldTask.State, startedAt: Instant, progress: Int) {
    self.id = id
    self.type = type
    self.state = state
    self.startedAt = startedAt
    self.progress = progress
  }

  /// A task of OVHcloud, whose members have other names for each service.
  init?(id: JSONValue?, type: JSONValue?, date: JSONValue?, json: JSONValue) {
    guard let id = id?.wholeNumber, let type = type?.text,
      let startedAt = date?.text.flatMap(Instant.init(iso8601:))
    else { return nil }
    self.init(
      id: id, type: Self.named.contains(type) ? type : Self.other,
      state: Self.state(json["state"]?.text ?? ""), startedAt: startedAt,
      progress: json["progress"]?.wholeNumber ?? 0)
  }

  private static func state(_ text: String) -> WorldTask.State {
    switch text {
    case "todo", "waitingTodo", "toCreate": .todo
    case "done": .done
    case "error", "blocked", "cancelled", "canceled": .error
    default: .doing
    }
  }

  /// The task with the end that its progress lets expect.
  func task(of service: ServiceReference, now: Instant) -> WorldTask {
    let elapsed = max(0, now.secondsSince1970 - startedAt.secondsSince1970)
    let length =
      (1...99).contains(progress) ? elapsed * 100 / Int64(progress) : elapsed + Self.guess
    let due = state == .done ? now.secondsSince1970 : startedAt.secondsSince1970 + length
    return WorldTask(
      id: id, service: service, type: type, state: state, startedAt: startedAt,
      dueAt: Instant(secondsSince1970: due), progress: progress)
  }
}
