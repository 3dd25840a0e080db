import Values

// Billing and cancellation.
extension HardwareServer {
  /// Cancels the server: a ticket is opened, whatever becomes of the server.
  mutating func cancel(
    immediately: Bool, reason: String?, comment: String?, _ turn: inout Turn
  ) throws(Refusal) {
    try requireIdle(turn)
    guard cancellation == .none else { throw turn.refusal(.alreadyCancelled) }
    guard billingItem != nil else { throw turn.refusal(.noBillingItem) }
    let ticket = Ticket(
      id: turn.sequences.next(.ticket), service: reference, createdAt: turn.now,
      title: "Cancellation of \(id)",
      entries: [reason, comment].compactMap(\.self).map { Ticket.Entry(at: turn.now, text: $0) })
    turn.put(ticket)
    if isHourly && turn.behaviour[HardwareBehaviour.hourlyEndsAtOnce] {
      end(ticket: ticket.id, &turn)
    } else if immediately && !isHourly {
      askForReclaim(ticket: ticket.id, &turn)
    } else {
      cancellation = .approved(ticket: ticket.id, endsAt: anniversary(turn))
    }
    turn.send(.hardwareCancelled)
  }

  /// Writes into the ticket of the cancellation.
  ///
  /// Who asks there for the reclaim of a server that would go at its anniversary has somebody look at
  /// it now: that is how `slcli hardware cancel --immediate` goes about it.
  mutating func update(
    _ ticket: Ticket?, with text: String, _ turn: inout Turn
  ) throws(Refusal) {
    guard var ticket, ticket.id == cancellation.ticket else { throw turn.refusal(.unknownTicket) }
    ticket.entries.append(Ticket.Entry(at: turn.now, text: text))
    turn.put(ticket)
    if case .approved = cancellation, !isHourly, text.lowercased().contains("reclaim") {
      askForReclaim(ticket: ticket.id, &turn)
    }
  }

  private mutating func askForReclaim(ticket: Int, _ turn: inout Turn) {
    cancellation = .pending(ticket: ticket)
    let review = turn.behaviour[HardwareBehaviour.reviewDelay]
    turn.schedule(.ticketReviewed(ticket), at: turn.now + review)
  }

  /// The end of the billing period; of the next one when the cancellation comes too late.
  private func anniversary(_ turn: Turn) -> Instant {
    let cutoff = periodEnd - turn.behaviour[HardwareBehaviour.cancellationCutoff]
    return turn.now < cutoff
      ? periodEnd : periodEnd.next(after: turn.behaviour[HardwareBehaviour.billingPeriod])
  }

  mutating func ticketReviewed(_ turn: inout Turn) {
    guard case .pending(let ticket) = cancellation else { return }
    end(ticket: ticket, &turn)
  }

  mutating func periodEnds(_ turn: inout Turn) {
    guard isBilled else { return }
    if case .approved(let ticket, let endsAt) = cancellation, endsAt <= turn.now {
      end(ticket: ticket, &turn)
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
  private mutating func end(ticket: Int, _ turn: inout Turn) {
    if isHourly {
      chargeHours(&turn)
    } else if turn.behaviour[HardwareBehaviour.refundsRemainder] {
      let period = turn.behaviour[HardwareBehaviour.billingPeriod]
      let rest = fee.share(from: turn.now, to: periodEnd, of: period)
      if rest.hundredths > 0 { turn.charge(-rest, "charge.refund") }
    }
    cancellation = .approved(ticket: ticket, endsAt: turn.now)
    phase = .reclaimed
    power = .off
    billingItem = nil
    primaryDisk.content = nil
    secondaryDisk?.content = nil
  }
}
