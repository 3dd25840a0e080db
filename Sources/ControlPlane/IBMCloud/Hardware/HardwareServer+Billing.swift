import Values

// Billing and cancellation.
extension HardwareServer {
  mutating func cancel(immediately: Bool, _ turn: inout Turn) throws(Refusal) {
    try requireIdle(turn)
    guard cancellation == .none else { throw turn.refusal(.alreadyCancelled) }
    guard billingItem != nil else { throw turn.refusal(.noBillingItem) }
    let ticket = turn.sequences.next(.ticket)
    if isHourly && turn.behaviour[HardwareBehaviour.hourlyEndsAtOnce] {
      end(&turn)
    } else if immediately && !isHourly {
      cancellation = .pending(ticket: ticket)
      let review = turn.behaviour[HardwareBehaviour.reviewDelay]
      turn.schedule(.ticketReviewed(ticket), at: turn.now + review)
    } else {
      cancellation = .approved(endsAt: anniversary(turn))
    }
    turn.send(.hardwareCancelled)
  }

  /// The end of the billing period; of the next one when the cancellation comes too late.
  private func anniversary(_ turn: Turn) -> Instant {
    let cutoff = periodEnd - turn.behaviour[HardwareBehaviour.cancellationCutoff]
    return turn.now < cutoff
      ? periodEnd : periodEnd.next(after: turn.behaviour[HardwareBehaviour.billingPeriod])
  }

  mutating func ticketReviewed(_ turn: inout Turn) {
    guard case .pending = cancellation else { return }
    end(&turn)
  }

  mutating func periodEnds(_ turn: inout Turn) {
    guard isBilled else { return }
    if let endsAt, endsAt <= turn.now {
      end(&turn)
      return
    }
    let isCharged = power == .on || turn.behaviour[HardwareBehaviour.billedWhilePoweredOff]
    if isHourly {
      if isCharged { chargeHours(&turn) }
    } else if isCharged {
      turn.charge(fee, "charge.month")
    }
    periodStart = turn.now
    periodEnd = turn.now.next(after: turn.behaviour[HardwareBehaviour.billingPeriod])
    turn.schedule(.periodEnds, at: periodEnd)
  }

  /// The hours since the last bill; an hour that has begun is a whole one.
  private func chargeHours(_ turn: inout Turn) {
    let seconds = turn.now.secondsSince1970 - periodStart.secondsSince1970
    guard seconds > 0 else { return }
    turn.charge(fee * Int((seconds + 3599) / 3600), "charge.hours")
  }

  /// The server goes back to the provider, and all its data with it.
  private mutating func end(_ turn: inout Turn) {
    if isHourly {
      chargeHours(&turn)
    } else if turn.behaviour[HardwareBehaviour.refundsRemainder] {
      let period = turn.behaviour[HardwareBehaviour.billingPeriod]
      let rest = fee.share(from: turn.now, to: periodEnd, of: period)
      if rest.hundredths > 0 { turn.charge(-rest, "charge.refund") }
    }
    cancellation = .approved(endsAt: turn.now)
    phase = .reclaimed
    power = .off
    billingItem = nil
    primaryDisk.content = nil
    secondaryDisk?.content = nil
  }
}
