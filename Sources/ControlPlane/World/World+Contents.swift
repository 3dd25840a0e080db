import HashTreeCollections
package import Values

extension World {
  /// The kinds of services, in the order of their names.
  static let serviceTypes: [any ServiceRecord.Type] = [
    HardwareServer.self, DedicatedCloud.self, DedicatedServer.self, VPS.self,
  ]

  package var account: Account {
    guard let account = find(Account.self, 0) else { preconditionFailure("a world has an account") }
    return account
  }

  var sequences: Sequences {
    guard let sequences = find(Sequences.self, 0) else {
      preconditionFailure("a world has its sequences")
    }
    return sequences
  }

  var behaviour: BehaviourValues { BehaviourValues(settings: tables.behaviour) }

  /// A record by its id.
  func find<R: Record>(_ type: R.Type, _ id: R.ID) -> R? { tables[keyPath: R.table][id] }

  /// The record of a service, also of one that has ended.
  func record(_ service: ServiceReference) -> (any ServiceRecord)? {
    Self.serviceTypes.first { $0.serviceKind == service.kind }?
      .record(named: service.name, in: self)
  }

  func runningTasks(of service: ServiceReference) -> [WorldTask] {
    tables.runningTasksOfService[service].compactMap { find(WorldTask.self, $0) }
  }

  /// A VPS by its name, unless it is gone.
  package func vps(_ name: String) -> VPS? {
    find(VPS.self, name).flatMap { $0.hasEnded ? nil : $0 }
  }

  /// A Managed Bare Metal by its name, unless it is gone.
  package func dedicatedCloud(_ name: String) -> DedicatedCloud? {
    find(DedicatedCloud.self, name).flatMap { $0.hasEnded ? nil : $0 }
  }

  /// A dedicated server by its name, unless it is gone.
  package func dedicatedServer(_ name: String) -> DedicatedServer? {
    find(DedicatedServer.self, name).flatMap { $0.hasEnded ? nil : $0 }
  }

  package func order(_ id: Int) -> Order? { find(Order.self, id) }

  package func mail(_ id: Int) -> Mail? { find(Mail.self, id) }

  /// The services that still exist for their owner, sorted; of one kind or of all.
  package func services(ofKind kind: String? = nil) -> [ServiceReference] {
    func existing<S: ServiceRecord>(_ type: S.Type) -> [ServiceReference] {
      tables[keyPath: S.table].values.filter { !$0.hasEnded }.map(\.reference).sorted()
    }
    return Self.serviceTypes
      .filter { kind == nil || $0.serviceKind == kind }
      .flatMap { existing($0) }
  }

  /// Whether a service still exists for its owner.
  package func exists(_ service: ServiceReference) -> Bool {
    record(service).map { !$0.hasEnded } ?? false
  }

  /// What is true of a service; empty for an unknown one.
  package func facts(about service: ServiceReference) -> [String: FactValue] {
    guard let record = record(service) else { return [:] }
    var facts = record.ownFacts(at: now)
    let task = runningTasks(of: service).first
    facts["reachable"] = .bool(record.isReachable)
    facts["task.running"] = .bool(task != nil)
    facts["task.type"] = task.map { .text($0.type) }
    facts["backup.exists"] = .bool(hasBackup(of: record))
    facts["account.paymentMethod"] = .bool(account.defaultPaymentMethod != nil)
    facts["billed"] = .bool(record.isBilled)
    if record is VPS {
      facts["option.snapshot.price"] = .money(behaviour[VPSBehaviour.optionPrice])
      facts["order.unpaid"] = .bool(!tables.unpaidOrdersOfService[service].isEmpty)
    }
    return facts
  }

  /// The tasks of a service, or of all, oldest first.
  package func tasks(of service: ServiceReference? = nil) -> [WorldTask] {
    let ids = service.map { tables.tasksOfService[$0] } ?? tables.tasks.keys.sorted()
    return ids.compactMap { find(WorldTask.self, $0)?.asSeen(at: now) }
  }

  package func task(_ id: Int) -> WorldTask? { find(WorldTask.self, id)?.asSeen(at: now) }

  /// The mails of the account, oldest first.
  package var mailbox: [Mail] {
    (0...sequences.count(.mail)).compactMap { find(Mail.self, $0) }
  }

  /// The orders, oldest first.
  package var orders: [Order] {
    (0...sequences.count(.order)).compactMap { find(Order.self, $0) }
  }

  /// What was charged and given back, oldest first.
  package var ledger: [LedgerEntry] {
    (0...sequences.count(.ledgerEntry)).compactMap { find(LedgerEntry.self, $0) }
  }

  /// The moment of the next due event.
  package var nextEvent: Instant? { tables.schedule.first?.at }
}
