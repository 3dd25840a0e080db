import HashTreeCollections
package import Values

/// Everything that the provider and the operator have: services, tasks, mails, orders, bills, time.
///
/// Its tables are persistent maps: a copy costs nothing, and two copies share what is equal.
package struct World: Sendable {
  package private(set) var now: Instant
  private(set) var tables = Tables()
  /// nil where nobody will ask what changed.
  private var changed: TreeDictionary<RecordKey, ChangedRecord>? = [:]
  private var recordsFingerprint = Fingerprint()
  /// The fingerprint at `fork()`: two worlds with the same one count their changes from the same state.
  private var origin = Fingerprint()

  /// Performs an operation as it was asked for at an earlier moment, for a world that begins in the middle of things.
  mutating func perform(
    _ request: OperationRequest, asOf instant: Instant
  ) throws(Refusal) -> Outcome {
    let present = now
    now = instant
    defer { now = present }
    return try perform(request)
  }

  /// An empty world of one account.
  init(now: Instant, seed: UInt64, account: Account) {
    self.now = now
    put(Sequences(seed: seed))
    put(account)
  }

  /// The same world with an empty change set, in constant time.
  package func fork() -> World {
    var fork = self
    fork.changed = [:]
    fork.origin = fingerprint
    return fork
  }

  /// The same world that takes down no changes, which an operation would spend time on.
  ///
  /// Nobody may ask for its differences; a fork of it can tell them again.
  package func forgettingChanges() -> World {
    var world = self
    world.changed = nil
    return world
  }

  /// What changed since `fork()`, by record and field; it costs what changed.
  package func difference() -> [Change] {
    changedRecords.flatMap(\.changes)
  }

  /// What changed since another world that was forked at the same moment; it costs what changed in both.
  ///
  /// - Returns: nil when the other world counts its changes from another state.
  package func difference(since other: World) -> [Change]? {
    guard origin == other.origin else { return nil }
    let (own, others) = (takenDown, other.takenDown)
    return Set(own.keys).union(others.keys).sorted().flatMap { key -> [Change] in
      let mine = own[key]
      let theirs = others[key]
      let before = theirs.map(\.after) ?? mine?.before
      let after = mine.map(\.after) ?? theirs?.before
      return ChangedRecord(before: before, after: after).changes
    }
  }

  /// The records that changed since `fork()`, in the order in which differences tell them.
  var changedRecords: [ChangedRecord] {
    takenDown.sorted { $0.key < $1.key }.map(\.value)
  }

  private var takenDown: TreeDictionary<RecordKey, ChangedRecord> {
    guard let changed else { preconditionFailure("the world takes down no changes") }
    return changed
  }

  /// 128 bits over all records and the clock, kept up to date with each change.
  package var fingerprint: Fingerprint {
    var hasher = FingerprintHasher()
    hasher.combine("now")
    hasher.combine(Int(now.secondsSince1970))
    return recordsFingerprint + hasher.fingerprint
  }

  mutating func moveClock(to instant: Instant) {
    precondition(instant >= now, "the virtual clock does not go back")
    now = instant
  }
}

extension World {
  /// Creates or replaces a record.
  mutating func put<R: Record>(_ record: R) {
    write(R.self, record.id, record)
  }

  mutating func remove<R: Record>(_ type: R.Type, _ id: R.ID) {
    write(type, id, nil)
  }

  /// The one place where a record changes: table, indexes, fingerprint and change set move together.
  private mutating func write<R: Record>(_ type: R.Type, _ id: R.ID, _ after: R?) {
    let before = tables[keyPath: R.table][id]
    tables[keyPath: R.table][id] = after
    R.reindex(&tables, from: before, to: after)
    guard changed != nil, let key = after?.key ?? before?.key else {
      if let before { recordsFingerprint = recordsFingerprint - before.fingerprint }
      if let after { recordsFingerprint = recordsFingerprint + after.fingerprint }
      return
    }
    // What changed already has its image there.
    let change = changed?[key]
    let old = change.map(\.after) ?? before.map(RecordImage.init)
    let new = after.map(RecordImage.init)
    if let old { recordsFingerprint = recordsFingerprint - old.fingerprint }
    if let new { recordsFingerprint = recordsFingerprint + new.fingerprint }
    changed?[key] = ChangedRecord(before: change.map(\.before) ?? old, after: new)
  }

  /// The fingerprint, computed from every record: what tests compare the kept one with.
  package func fingerprintFromScratch() -> Fingerprint {
    func sum<R: Record>(_ table: TreeDictionary<R.ID, R>) -> Fingerprint {
      table.values.reduce(Fingerprint()) { $0 + $1.fingerprint }
    }
    let records = [
      sum(tables.accounts), sum(tables.behaviour), sum(tables.privateServers),
      sum(tables.dedicatedClouds), sum(tables.dedicatedServers), sum(tables.hardwareServers),
      sum(tables.backups),
      sum(tables.tasks), sum(tables.orders), sum(tables.ledger), sum(tables.mails),
      sum(tables.tokens), sum(tables.tickets), sum(tables.transitions), sum(tables.awaitedReads),
      sum(tables.events), sum(tables.sequences),
      sum(tables.performedRequests),
    ]
    return records.reduce(fingerprint - recordsFingerprint, +)
  }
}
