/// What operators do on their own side: no provider's API is asked.
enum OperatorOperations {
  static let all: [Operation] = [
    Operation("operator.backUp") {
      (world: inout World, call: OperationCall) throws(Refusal) -> Outcome in
      let record = try world.reachableService(call)
      guard let service = record.about else { throw call.refusal(.unknownService) }
      let contents = record.contents.filter(\.canBeBackedUp)
      world.put(OperatorBackup(service: service, takenAt: world.now, contents: contents))
      return Outcome()
    },
    Operation("operator.restoreBackup") {
      (world: inout World, call: OperationCall) throws(Refusal) -> Outcome in
      var record = try world.reachableService(call)
      guard let backup = record.about.flatMap(world.backup) else { throw call.refusal(.noBackup) }
      record.restore(backup.contents)
      world.put(record)
      return Outcome()
    },
  ]
}

extension World {
  fileprivate func reachableService(
    _ call: OperationCall
  ) throws(Refusal) -> any ServiceRecord {
    let record = try anyService(call)
    guard record.isReachable else { throw call.refusal(.serviceUnreachable) }
    return record
  }
}
