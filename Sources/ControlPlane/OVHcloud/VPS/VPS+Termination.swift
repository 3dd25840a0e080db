import Values

// The end of a VPS: by a token that was sent to its administrator, or with its period.
extension VPS {
  mutating func requestTermination(_ turn: inout Turn) throws(Refusal) {
    try requireActive(turn)
    turn.sendTerminationToken(
      number: serviceNumber, product: "VPS", operation: "ovhcloud.vps.confirmTermination",
      lifetime: turn.behaviour[VPSBehaviour.tokenLifetime])
  }

  mutating func confirmTermination(
    _ token: TerminationToken?, _ turn: inout Turn
  ) throws(Refusal) {
    guard !isTerminated else { throw turn.refusal(.tokenUsed) }
    try turn.use(token)
    turn.send(.terminationConfirmed, ["product": .text("VPS")])
    isTerminated = true
    state = .expired
    option = .released
    turn.start(
      "terminate", lasting: turn.behaviour[VPSBehaviour.removalDuration], isOutage: true)
  }

  mutating func setDeletesAtExpiration(_ value: Bool, _ turn: Turn) throws(Refusal) {
    try requireActive(turn)
    deletesAtExpiration = value
  }

  mutating func delete() {
    state = .deleted
    option = .released
    snapshots = []
  }
}
