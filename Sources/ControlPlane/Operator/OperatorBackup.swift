import HashTreeCollections
import Values

/// A copy of a service's data that the operator keeps somewhere else.
struct OperatorBackup: Record {
  let service: ServiceReference
  let takenAt: Instant
  let contents: [HeldContent]

  var id: ServiceReference { service }
  var about: ServiceReference? { service }
  var key: RecordKey { RecordKey(.backup, "backup", name: "\(service.kind) \(service.name)") }
  var fields: [Field] {
    [Field("takenAt", takenAt)]
      + contents.map { Field("\($0.role.rawValue).content", $0.id) }
  }

  static var table: WritableKeyPath<Tables, TreeDictionary<ServiceReference, OperatorBackup>> {
    \.backups
  }
}

extension World {
  /// The backup that the operator keeps of a service, of whatever date.
  func backup(of service: ServiceReference) -> OperatorBackup? {
    find(OperatorBackup.self, service)
  }

  /// Whether a backup holds all that is on the service's disks now.
  func hasBackup(of record: any ServiceRecord) -> Bool {
    guard let reference = record.about, let backup = backup(of: reference) else { return false }
    let kept = Set(backup.contents.map(\.id))
    return record.contents.allSatisfy { !$0.canBeBackedUp || kept.contains($0.id) }
  }
}
