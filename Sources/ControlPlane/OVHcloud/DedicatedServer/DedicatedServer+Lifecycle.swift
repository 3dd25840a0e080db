import Values

// The periods of a server and its end: by a token that was sent to its administrator, or with a period.
extension DedicatedServer {
  mutating func requestTermination(_ turn: inout Turn) throws(Refusal) {
    try requireActive(turn)
    turn.sendTerminationToken(
      number: serviceNumber, product: Self.product(turn.account),
      operation: "ovhcloud.dedicatedServer.confirmTermination",
      lifetime: turn.behaviour[DedicatedServerBehaviour.tokenLifetime])
  }

  /// Whatever is being done to the server is called off.
  mutating func confirmTermination(
    _ token: TerminationToken?, _ turn: inout Turn
  ) throws(Refusal) {
    guard !isTerminated else { throw turn.refusal(.tokenUsed) }
    try turn.use(token)
    turn.send(.terminationConfirmed, ["product": .text(Self.product(turn.account))])
    for task in turn.runningTasks { turn.cancel(task) }
    isTerminated = true
    state = .expired
    turn.start(
      "terminate", lasting: turn.behaviour[DedicatedServerBehaviour.removalDuration],
      isOutage: true)
  }

  mutating func setDeletesAtExpiration(_ value: Bool, _ turn: Turn) throws(Refusal) {
    try requireActive(turn)
    deletesAtExpiration = value
  }

  mutating func periodEnds(_ turn: inout Turn) {
    guard !isTerminated else { return }
    guard !deletesAtExpiration else {
      state = .deleted
      return
    }
    guard renewsAutomatically else {
      state = .expired
      return
    }
    turn.charge(monthlyFee, "charge.renewal")
    expiration = expiration.next(after: turn.behaviour[DedicatedServerBehaviour.renewalPeriod])
    turn.schedule(.periodEnds, at: expiration)
  }

  /// What the provider's mails call it.
  private static func product(_ account: Account) -> String {
    account.language == "fr" ? "serveur dédié" : "dedicated server"
  }
}
