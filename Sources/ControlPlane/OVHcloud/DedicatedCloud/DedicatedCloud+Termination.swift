import Values

// A termination is asked for, confirmed with the token of the mail, and then carried out.
extension DedicatedCloud {
  private static let product = "Managed Bare Metal"

  mutating func requestTermination(_ turn: inout Turn) throws(Refusal) {
    let behaviour = turn.behaviour
    guard !isConfirmed else { throw turn.refusal(.alreadyConfirmed) }
    guard
      administrator == turn.account.name
        || !behaviour[DedicatedCloudBehaviour.administratorOnly]
    else { throw turn.refusal(.notAdministrator, ["administrator": .text(administrator)]) }
    guard state != .disabled || !behaviour[DedicatedCloudBehaviour.debtBlocks] else {
      throw turn.refusal(.suspended)
    }
    if let engagedUntil, engagedUntil > turn.now,
      behaviour[DedicatedCloudBehaviour.engagementBlocks]
    {
      throw turn.refusal(
        .engaged, ["until": .instant(engagedUntil)], resolvesAt: engagedUntil)
    }
    let expires = turn.sendTerminationToken(
      number: serviceNumber, product: Self.product,
      operation: "ovhcloud.dedicatedCloud.confirmTermination",
      lifetime: behaviour[DedicatedCloudBehaviour.tokenLifetime])
    termination = .requested(tokenExpires: expires)
    if behaviour[DedicatedCloudBehaviour.endsOnRequest] { end(&turn) }
  }

  mutating func confirmTermination(
    _ token: TerminationToken?, _ turn: inout Turn
  ) throws(Refusal) {
    guard !isConfirmed else { throw turn.refusal(.tokenUsed) }
    try turn.use(token)
    turn.send(.terminationConfirmed, ["product": .text(Self.product)])
    end(&turn)
  }

  /// What was paid for the month is not given back, nor is what is due.
  private mutating func end(_ turn: inout Turn) {
    let behaviour = turn.behaviour
    if behaviour[DedicatedCloudBehaviour.refundsRemainder] {
      let rest = monthlyFee.share(
        from: turn.now, to: expiration, of: CalendarDuration(months: 1))
      turn.charge(-rest, "charge.refund")
    }
    termination = .confirmed(at: turn.now)
    state = .toRemove
    erase(behaviour)
    turn.start(
      "terminate", lasting: behaviour[DedicatedCloudBehaviour.removalDuration], isOutage: true)
  }

  private mutating func erase(_ behaviour: BehaviourValues) {
    if behaviour[DedicatedCloudBehaviour.erasesData] { data = nil }
    if behaviour[DedicatedCloudBehaviour.erasesAddressBlocks] { addressBlocks = nil }
  }

  mutating func finish(_ task: WorldTask, _ turn: inout Turn) {
    guard task.type == "terminate" else { return }
    state = .deleted
  }
}

// The billing month.
extension DedicatedCloud {
  mutating func setDeletesAtExpiration(_ value: Bool, _ turn: inout Turn) throws(Refusal) {
    guard canDeleteAtExpiration, !isConfirmed else {
      throw turn.refusal(.cannotDeleteAtExpiration)
    }
    deletesAtExpiration = value
  }

  /// A month is due in advance, on the billing day.
  mutating func periodEnds(_ turn: inout Turn) {
    guard isBilled else { return }
    if deletesAtExpiration {
      erase(turn.behaviour)
      termination = .confirmed(at: turn.now)
      state = .deleted
      return
    }
    turn.charge(monthlyFee, "charge.month")
    expiration = turn.now.next(
      dayOfMonth: turn.behaviour[DedicatedCloudBehaviour.billingDay])
    turn.schedule(.periodEnds, at: expiration)
  }
}
