import HashTreeCollections

/// A service of OVHcloud, whose billing knows it by a number.
protocol NumberedService: ServiceRecord {
  var serviceNumber: Int { get }
}

extension NumberedService {
  static func reindex(_ tables: inout Tables, from before: Self?, to after: Self?) {
    if let before { tables.serviceOfNumber[before.serviceNumber] = nil }
    if let after, !after.hasEnded {
      tables.serviceOfNumber[after.serviceNumber] = after.reference
    }
  }
}

extension World {
  /// The OVHcloud service that billing knows by a number, unless it is gone.
  package func service(number: Int) -> ServiceReference? { tables.serviceOfNumber[number] }

  /// The numbers of all OVHcloud services that still exist for their owner, sorted.
  package var serviceNumbers: [Int] { tables.serviceOfNumber.keys.sorted() }
}
