import Values

// The snapshot option: order, payment, activation, cancellation; and the renewal of the VPS.
extension VPS {
  mutating func orderOption(_ turn: inout Turn) throws(Refusal) {
    try requireActive(turn)
    switch option {
    case .subscribed: throw turn.refusal(.alreadySubscribed)
    case .ordered(let activation): throw turn.refusal(.alreadyOrdered, resolvesAt: activation)
    case .released: break
    }
    let price = turn.behaviour[VPSBehaviour.optionPrice]
    let period = turn.behaviour[VPSBehaviour.renewalPeriod]
    _ = turn.order(
      Message("order.vpsSnapshotOption", ["service": .text(id)]),
      total: firstPayment(price, turn), recurring: price, period: period, state: .unpaid)
    option = .ordered(activation: nil)
  }

  /// The first payment brings the option to the rhythm of the VPS.
  private func firstPayment(_ price: Money, _ turn: Turn) -> Money {
    guard turn.behaviour[VPSBehaviour.firstPaymentProRata] else { return price }
    let period = turn.behaviour[VPSBehaviour.renewalPeriod]
    return price.share(from: turn.now, to: expiration, of: period)
  }

  mutating func orderPaid(_ order: Order, _ turn: inout Turn) {
    let activation = turn.now + turn.behaviour[VPSBehaviour.activationDelay]
    option = .ordered(activation: activation)
    turn.schedule(.orderDelivered(order.id), at: activation)
    turn.send(
      .vpsOptionOrdered,
      [
        "order": .text("\(order.id)"), "amount": .money(order.total),
        "activation": .instant(activation),
      ])
  }

  mutating func orderDelivered(_ order: Order, _ turn: inout Turn) {
    option = .subscribed(endsAt: nil)
    turn.send(.vpsOptionActive, ["order": .text("\(order.id)")])
  }

  mutating func cancelOption(now endsNow: Bool, _ turn: inout Turn) throws(Refusal) {
    guard option.isSubscribed else { throw turn.refusal(.optionMissing) }
    if endsNow || !turn.behaviour[VPSBehaviour.optionEndsAtExpiration] {
      endOption()
    } else {
      option = .subscribed(endsAt: expiration)
    }
  }

  private mutating func endOption() {
    option = .released
    snapshots = []
  }

  mutating func periodEnds(_ turn: inout Turn) {
    guard !isTerminated else { return }
    if let end = option.end, end <= turn.now { endOption() }
    guard !deletesAtExpiration else {
      delete()
      return
    }
    guard renewsAutomatically else {
      state = .expired
      return
    }
    turn.charge(monthlyFee, "charge.renewal")
    if option.isSubscribed {
      turn.charge(turn.behaviour[VPSBehaviour.optionPrice], "charge.vpsSnapshotOption")
    }
    expiration = expiration.next(after: turn.behaviour[VPSBehaviour.renewalPeriod])
    turn.schedule(.periodEnds, at: expiration)
  }
}
