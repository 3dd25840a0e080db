import Values

// Power commands. They reach the server's management controller; after a reboot it wants to be left
// alone for a while.
extension HardwareServer {
  mutating func powerOff(_ turn: inout Turn) throws(Refusal) {
    try requireIdle(turn)
    guard power == .on else { throw turn.refusal(.alreadyOff) }
    try requireUnlocked(turn)
    power = .off
    if !turn.behaviour[HardwareBehaviour.staysOff] { start("powerOn", &turn) }
  }

  mutating func powerOn(_ turn: inout Turn) throws(Refusal) {
    try requireIdle(turn)
    guard power == .off else { throw turn.refusal(.alreadyOn) }
    try requireUnlocked(turn)
    start("powerOn", &turn)
  }

  mutating func reboot(_ turn: inout Turn) throws(Refusal) {
    try requireIdle(turn)
    guard power == .on else { throw turn.refusal(.poweredOff) }
    try requireUnlocked(turn)
    lockedUntil = turn.now + turn.behaviour[HardwareBehaviour.rebootLockout]
    start("reboot", &turn)
  }

  private mutating func start(_ type: String, _ turn: inout Turn) {
    let duration =
      type == "reboot"
      ? turn.behaviour[HardwareBehaviour.rebootDuration]
      : turn.behaviour[HardwareBehaviour.powerOnDuration]
    power = .on
    phase = .starting
    turn.start(type, lasting: duration, isOutage: true)
  }

  private func requireUnlocked(_ turn: Turn) throws(Refusal) {
    guard let lockedUntil, turn.now < lockedUntil else { return }
    throw turn.refusal(
      .rebootLockout, ["until": .instant(lockedUntil)], resolvesAt: lockedUntil)
  }

  func requireIdle(_ turn: Turn) throws(Refusal) {
    guard turn.behaviour[HardwareBehaviour.exclusiveTransactions] else { return }
    try turn.requireIdle(.transactionRunning)
  }

  mutating func finish(_ task: WorldTask, _ turn: inout Turn) {
    switch task.type {
    case "provisioning": provisioned(&turn)
    case "reload": reloaded(task, &turn)
    case "powerOn", "reboot": if phase == .starting { phase = .running }
    default: break
    }
  }
}
