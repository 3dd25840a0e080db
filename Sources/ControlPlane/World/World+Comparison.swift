import HashTreeCollections

extension World {
  /// Whether two worlds hold the same records at the same time, compared one by one.
  ///
  /// It costs what the worlds hold; `fingerprint` answers the same in no time, and this shows that it does.
  package func holdsTheSame(as other: World) -> Bool {
    func isSame<R: Record>(_ path: KeyPath<Tables, TreeDictionary<R.ID, R>>) -> Bool {
      let (mine, theirs) = (tables[keyPath: path], other.tables[keyPath: path])
      return mine.count == theirs.count
        && mine.allSatisfy { id, record in
          theirs[id].map { RecordImage($0).fields == RecordImage(record).fields } ?? false
        }
    }
    return now == other.now && isSame(\.accounts) && isSame(\.behaviour)
      && isSame(\.privateServers) && isSame(\.dedicatedClouds) && isSame(\.dedicatedServers)
      && isSame(\.hardwareServers) && isSame(\.backups) && isSame(\.tasks) && isSame(\.orders)
      && isSame(\.ledger) && isSame(\.mails) && isSame(\.tokens) && isSame(\.tickets)
      && isSame(\.transitions) && isSame(\.awaitedReads) && isSame(\.events)
      && isSame(\.sequences) && isSame(\.performedRequests)
  }
}
