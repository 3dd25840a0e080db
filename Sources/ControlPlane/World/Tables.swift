import HashTreeCollections

/// All records, a persistent map for each type, and the indexes that spare a search.
struct Tables: Sendable {
  var accounts: TreeDictionary<Int, Account> = [:]
  var behaviour: TreeDictionary<String, BehaviourSetting> = [:]
  var privateServers: TreeDictionary<String, VPS> = [:]
  var dedicatedClouds: TreeDictionary<String, DedicatedCloud> = [:]
  var dedicatedServers: TreeDictionary<String, DedicatedServer> = [:]
  var hardwareServers: TreeDictionary<String, HardwareServer> = [:]
  var backups: TreeDictionary<ServiceReference, OperatorBackup> = [:]
  var tasks: TreeDictionary<Int, WorldTask> = [:]
  var orders: TreeDictionary<Int, Order> = [:]
  var ledger: TreeDictionary<Int, LedgerEntry> = [:]
  var mails: TreeDictionary<Int, Mail> = [:]
  var tokens: TreeDictionary<String, TerminationToken> = [:]
  var transitions: TreeDictionary<String, TransitionSetting> = [:]
  var awaitedReads: TreeDictionary<Int, AwaitedReads> = [:]
  var tickets: TreeDictionary<Int, Ticket> = [:]
  var events: TreeDictionary<Int, DueEvent> = [:]
  var sequences: TreeDictionary<Int, Sequences> = [:]
  var performedRequests: TreeDictionary<String, PerformedRequest> = [:]

  // Indexes follow from the records; they are neither compared nor fingerprinted.
  var schedule = Schedule()
  var eventsOfService = ServiceIndex()
  var tasksOfService = ServiceIndex()
  var runningTasksOfService = ServiceIndex()
  var unpaidOrdersOfService = ServiceIndex()
  /// The names of servers by the numbers of the API.
  var hardwareOfNumber: TreeDictionary<Int, String> = [:]
  var hardwareOfBillingItem: TreeDictionary<Int, String> = [:]
  /// The OVHcloud services by the numbers of billing.
  var serviceOfNumber: TreeDictionary<Int, ServiceReference> = [:]

  mutating func dropCalledOffEvents() {
    while let next = schedule.first, events[next.event] == nil { schedule.removeFirst() }
  }
}

/// The ids of a service's records of one type, in ascending order.
struct ServiceIndex: Sendable {
  private var ids: TreeDictionary<ServiceReference, [Int]> = [:]

  subscript(service: ServiceReference) -> [Int] { ids[service] ?? [] }

  mutating func add(_ id: Int, of service: ServiceReference) {
    guard let last = ids[service]?.last, last >= id else {
      ids[service, default: []].append(id)
      return
    }
    let others = self[service].filter { $0 != id }
    ids[service] = (others + [id]).sorted()
  }

  mutating func remove(_ id: Int, of service: ServiceReference) {
    let others = self[service].filter { $0 != id }
    ids[service] = others.isEmpty ? nil : others
  }
}
