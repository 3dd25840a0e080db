import Values

// Starting, stopping and rebooting.
extension VPS {
  mutating func start(_ turn: inout Turn) throws(Refusal) {
    try requireActive(turn)
    guard state != .running else { throw turn.refusal(.alreadyOn) }
    try requireIdle(turn)
    turn.start(
      "startVm", lasting: turn.behaviour[VPSBehaviour.startDuration], isOutage: false)
  }

  mutating func stop(_ turn: inout Turn) throws(Refusal) {
    try requireActive(turn)
    guard state != .stopped else { throw turn.refusal(.alreadyOff) }
    try requireIdle(turn)
    turn.start("stopVm", lasting: turn.behaviour[VPSBehaviour.stopDuration], isOutage: true)
    state = .stopping
  }

  mutating func reboot(_ turn: inout Turn) throws(Refusal) {
    try requireActive(turn)
    guard state != .stopped else { throw turn.refusal(.poweredOff) }
    try requireIdle(turn)
    turn.start("rebootVm", lasting: turn.behaviour[VPSBehaviour.rebootDuration], isOutage: true)
    state = .rebooting
  }
}
