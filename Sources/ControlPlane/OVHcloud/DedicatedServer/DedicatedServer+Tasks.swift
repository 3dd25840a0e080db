import Values

// Installing a system, and what the server's tasks end with.
extension DedicatedServer {
  mutating func install(
    _ template: String, hostname: String?, _ turn: inout Turn
  ) throws(Refusal) {
    try requireActive(turn)
    try requireIdle(turn)
    turn.start(
      "reinstallServer", lasting: turn.behaviour[DedicatedServerBehaviour.installDuration],
      isOutage: true, detail: [template, hostname].compactMap(\.self).joined(separator: " "))
    state = .installing
  }

  /// Calls a task off that has not begun: nothing has happened to the server yet.
  mutating func cancelTask(_ number: Int?, _ turn: inout Turn) throws(Refusal) {
    guard let task = turn.runningTasks.first(where: { $0.id == number }), !isTerminated else {
      throw turn.refusal(.unknownTask)
    }
    guard task.startedAt == turn.now else {
      throw turn.refusal(.taskBegun, ["task": .text(task.type), "until": .instant(task.dueAt)])
    }
    turn.cancel(task)
    goOn()
  }

  mutating func finish(_ task: WorldTask, _ turn: inout Turn) {
    switch task.type {
    case "hardReboot": started()
    case "reinstallServer": installed(task, turn)
    case "terminate":
      state = .deleted
      return
    default: break
    }
    goOn()
  }

  private mutating func installed(_ task: WorldTask, _ turn: Turn) {
    let words = (task.detail ?? "").split(separator: " ", maxSplits: 1).map(String.init)
    operatingSystem = words.first ?? operatingSystem
    hostname = words.count == 2 ? words[1] : nil
    if turn.behaviour[DedicatedServerBehaviour.installErasesDisk] { disk = nil }
    if turn.behaviour[DedicatedServerBehaviour.installResetsBoot] { boot = .hardDisk }
    started()
  }

  /// Without its task; one that expired meanwhile stays expired.
  private mutating func goOn() {
    switch state {
    case .rebooting, .installing: state = .ok
    case .ok, .expired, .deleted: break
    }
  }
}
