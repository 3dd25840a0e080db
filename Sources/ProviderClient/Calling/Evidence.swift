import ControlPlane

/// What is looked at before a call and after it, to know what the call did.
struct Evidence: Sendable {
  var facts: [String: FactValue] = [:]
  var tasks: [WorldTask] = []
  var orders: [PlaneReader.OrderStatus] = []
  var mails: [Mail] = []
  var services: [ServiceReference] = []
}

extension PlaneReader {
  /// Reads what a call about a service may change.
  mutating func evidence(about service: ServiceReference?) throws(ProviderFailure) -> Evidence {
    var evidence = Evidence()
    evidence.services = try services(ofKind: service?.kind)
    evidence.mails = try mailbox()
    guard let service else { return evidence }
    evidence.facts = try facts(about: service)
    evidence.tasks = try tasks(of: service)
    if service.kind == Self.vps, let api = access.ovhcloud, evidence.services.contains(service) {
      evidence.orders = try orders(of: service, api)
    }
    return evidence
  }
}
