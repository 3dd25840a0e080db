import Values

// Taking, deleting and restoring a snapshot.
extension VPS {
  mutating func createSnapshot(_ description: String?, _ turn: inout Turn) throws(Refusal) {
    try requireActive(turn)
    guard option.isSubscribed || !turn.behaviour[VPSBehaviour.snapshotRequiresOption] else {
      throw turn.refusal(.optionMissing)
    }
    guard snapshots.count < turn.behaviour[VPSBehaviour.snapshotLimit] else {
      throw turn.refusal(.snapshotExists)
    }
    try requireIdle(turn)
    let isOutage = turn.behaviour[VPSBehaviour.snapshotOutage]
    turn.start(
      "createSnapshot", lasting: turn.behaviour[VPSBehaviour.snapshotDuration], isOutage: isOutage,
      detail: description)
    if isOutage { state = .backuping }
  }

  mutating func deleteSnapshot(_ turn: inout Turn) throws(Refusal) {
    guard !snapshots.isEmpty else { throw turn.refusal(.noSnapshot) }
    try requireIdle(turn)
    turn.start(
      "deleteSnapshot", lasting: turn.behaviour[VPSBehaviour.deletionDuration], isOutage: false)
  }

  mutating func revertSnapshot(_ turn: inout Turn) throws(Refusal) {
    try requireActive(turn)
    guard !snapshots.isEmpty else { throw turn.refusal(.noSnapshot) }
    try requireIdle(turn)
    turn.start(
      "revertSnapshot", lasting: turn.behaviour[VPSBehaviour.restoreDuration], isOutage: true)
    state = .maintenance
  }

  /// Refuses for a VPS that is not paid for any more.
  func requireActive(_ turn: Turn) throws(Refusal) {
    guard state != .expired else { throw turn.refusal(.serviceExpired) }
  }

  func requireIdle(_ turn: Turn) throws(Refusal) {
    guard turn.behaviour[VPSBehaviour.exclusiveTasks] else { return }
    try turn.requireIdle(.taskRunning)
  }

  mutating func describeSnapshot(_ description: String, _ turn: Turn) throws(Refusal) {
    guard !snapshots.isEmpty else { throw turn.refusal(.noSnapshot) }
    snapshots[snapshots.count - 1].description = description
  }

  mutating func finish(_ task: WorldTask, _ turn: inout Turn) {
    switch task.type {
    case "createSnapshot": snapshotTaken(task, &turn)
    case "deleteSnapshot": _ = snapshots.popLast()
    case "revertSnapshot": snapshotRestored(&turn)
    case "terminate":
      delete()
      return
    default: break
    }
    switch state {
    case .backuping, .maintenance, .rebooting: state = .running
    case .stopping: state = .stopped
    case .stopped: if task.type == "startVm" { state = .running }
    case .running, .expired, .deleted: break
    }
  }

  /// The snapshot keeps the disk as it is now; from here on the disk goes its own way.
  private mutating func snapshotTaken(_ task: WorldTask, _ turn: inout Turn) {
    guard snapshots.count < turn.behaviour[VPSBehaviour.snapshotLimit] else { return }
    snapshots.append(
      Snapshot(content: disk, creationDate: turn.now, description: task.detail))
    disk = turn.newContent()
  }

  /// The whole disk goes back; what was written since the snapshot is nowhere any more.
  private mutating func snapshotRestored(_ turn: inout Turn) {
    guard let snapshot = snapshots.last else { return }
    let isKept = turn.behaviour[VPSBehaviour.snapshotKeptAfterRestore]
    if turn.behaviour[VPSBehaviour.restoreLosesChanges] {
      disk = isKept ? turn.newContent() : snapshot.content
    }
    if !isKept { snapshots.removeLast() }
  }
}
