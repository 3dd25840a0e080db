import Values

/// Finds the hazards of an operation in what it changed, not in what it is called.
///
/// - A loss: data that something held before and nothing holds afterwards.
/// - A cost: an order or a charge that the operation itself made.
/// - Irreversible: a loss, and a service that ends.
/// - An outage: a service that was reachable and is not, for a while or at the end.
struct HazardSurvey {
  private let before: World
  private let performed: World
  private let service: ServiceReference?
  private let wasReachable: Bool
  private var unreachableSince: Instant?
  private var reachableAgain: Instant?

  init(before: World, performed: World, service: ServiceReference?) {
    self.before = before
    self.performed = performed
    self.service = service
    wasReachable = service.flatMap(before.record)?.isReachable ?? false
    observe(performed)
  }

  /// Looks at the world after one more event.
  mutating func observe(_ world: World) {
    guard wasReachable, let service else { return }
    let isReachable = world.record(service)?.isReachable ?? false
    if !isReachable, unreachableSince == nil { unreachableSince = world.now }
    if isReachable, unreachableSince != nil, reachableAgain == nil { reachableAgain = world.now }
  }

  func hazards(after: World, withoutIt: World) -> [Hazard] {
    let losses = losses(after: after, withoutIt: withoutIt)
    let ends = ends(after: after, withoutIt: withoutIt)
    var irreversible = ends
    if let first = losses.first {
      irreversible.append(
        Hazard(
          kind: .irreversible, message: Message("hazard.irreversible.loss"),
          service: first.service))
    }
    let outage = ends.contains { $0.message.key == "hazard.irreversible.end" } ? nil : outage()
    return losses + irreversible + [outage].compactMap(\.self) + costs()
  }
}

// Losses and ends.
extension HazardSurvey {
  private func losses(after: World, withoutIt: World) -> [Hazard] {
    let anyway = Set(lostContents(in: withoutIt).map(\.content.id))
    return lostContents(in: after).filter { !anyway.contains($0.content.id) }.map { loss in
      var arguments: [String: MessageArgument] = ["service": .text(loss.service.name)]
      if let asOf = loss.content.asOf { arguments["date"] = .instant(asOf) }
      let key = "hazard.loss.\(loss.content.role.rawValue)"
      return Hazard(kind: .loss, message: Message(key, arguments), service: loss.service)
    }
  }

  /// What changed records held before, and what neither their service nor its backup holds now.
  private func lostContents(
    in world: World
  ) -> [(content: HeldContent, service: ServiceReference)] {
    world.changedRecords.flatMap { record in
      guard let old = record.before, let service = old.about else {
        return [(content: HeldContent, service: ServiceReference)]()
      }
      let doomed = (record.after?.doomedContents ?? []).map(\.id)
      let wereDoomed = Set(old.doomedContents.map(\.id))
      let held = Set((record.after?.contents ?? []).map(\.id)).subtracting(
        Set(doomed).subtracting(wereDoomed))
      let backedUp = Set((world.backup(of: service)?.contents ?? []).map(\.id))
      return old.contents
        .filter { !held.contains($0.id) && !backedUp.contains($0.id) }
        .map { ($0, service) }
    }
  }

  private func ends(after: World, withoutIt: World) -> [Hazard] {
    let anyway = Set(endings(in: withoutIt))
    return endings(in: after).filter { !anyway.contains($0) }
  }

  private func endings(in world: World) -> [Hazard] {
    world.changedRecords.compactMap { changed -> Hazard? in
      guard let service = changed.before?.about, changed.after?.key.kind == .service,
        let old = before.record(service), !old.hasEnded, let new = world.record(service)
      else { return nil }
      let name: [String: MessageArgument] = ["service": .text(service.name)]
      if new.hasEnded {
        return Hazard(
          kind: .irreversible, message: Message("hazard.irreversible.end", name),
          service: service)
      }
      guard old.endsAt == nil, let end = new.endsAt else { return nil }
      let arguments = name.merging(["date": .instant(end)]) { $1 }
      return Hazard(
        kind: .irreversible, message: Message("hazard.irreversible.scheduledEnd", arguments),
        service: service)
    }
  }
}

// Outages and costs.
extension HazardSurvey {
  private func outage() -> Hazard? {
    guard let service, let since = unreachableSince else { return nil }
    var arguments: [String: MessageArgument] = ["service": .text(service.name)]
    guard let again = reachableAgain else {
      return Hazard(
        kind: .outage, message: Message("hazard.outage.open", arguments), service: service)
    }
    let seconds = again.secondsSince1970 - since.secondsSince1970
    arguments["duration"] = .duration(CalendarDuration(seconds: seconds))
    return Hazard(kind: .outage, message: Message("hazard.outage", arguments), service: service)
  }

  /// What was ordered or charged at the moment of the operation.
  private func costs() -> [Hazard] {
    let knownOrders = before.sequences.count(.order)
    let knownEntries = before.sequences.count(.ledgerEntry)
    let orders = newest(.order, after: knownOrders).compactMap { performed.find(Order.self, $0) }
    let charges = newest(.ledgerEntry, after: knownEntries)
      .compactMap { performed.find(LedgerEntry.self, $0) }
      .filter { $0.amount.hundredths > 0 }
    return orders.map(cost) + charges.map(cost)
  }

  private func newest(_ counter: Sequences.Counter, after known: Int) -> Range<Int> {
    known + 1..<max(known, performed.sequences.count(counter)) + 1
  }

  private func cost(of order: Order) -> Hazard {
    var arguments: [String: MessageArgument] = [
      "what": .message(order.description), "amount": .money(order.total),
    ]
    var key = "hazard.cost.order"
    if let recurring = order.recurring, let period = order.period {
      arguments["recurring"] = .money(recurring)
      arguments["period"] = .duration(period)
      key = "hazard.cost.recurring"
    }
    return Hazard(
      kind: .cost, message: Message(key, arguments), service: order.service, amount: order.total)
  }

  private func cost(of entry: LedgerEntry) -> Hazard {
    Hazard(
      kind: .cost,
      message: Message(
        "hazard.cost.charge",
        ["what": .message(entry.description), "amount": .money(entry.amount)]),
      service: entry.service, amount: entry.amount)
  }
}
