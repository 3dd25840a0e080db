import ControlPlane
import JSON
import Values

// What OVHcloud's API tells of a VPS.
extension PlaneReader {
  mutating func vpsFacts(
    _ service: ServiceReference
  ) throws(ProviderFailure) -> [String: FactValue]? {
    guard let api = access.ovhcloud else { return nil }
    let path = OVHcloudClient.path("vps", service.name)
    let main = try Self.unlessExpired { () throws(ProviderFailure) in try api.get(path) }
    if case .absent = main { return nil }
    let state = main.json?["state"]?.text ?? "expired"
    var facts: [String: FactValue] = [
      "state": .text(state), "reachable": .bool(state == "running"),
    ]
    try facts.merge(billingFacts(at: path, api)) { own, _ in own }
    try facts.merge(accountFacts(api)) { own, _ in own }
    try facts.merge(taskFacts(service)) { own, _ in own }
    guard main.json != nil else { return facts }
    let unpaid = try orders(of: service, api)
    facts["order.unpaid"] = .bool(unpaid.contains { $0.status == "notPaid" })
    let options = try api.get(path + "/option").elements.compactMap(\.text)
    let isPending = unpaid.contains { Self.pending.contains($0.status) }
    facts["option.snapshot"] = .text(
      options.contains("snapshot") ? "subscribed" : isPending ? "ordered" : "released")
    let snapshot = try api.find(path + "/snapshot")
    facts["snapshot.exists"] = .bool(snapshot != nil)
    facts["snapshot.creationDate"] = snapshot?["creationDate"]?.text
      .flatMap(Instant.init(iso8601:)).map(FactValue.instant)
    facts["snapshot.description"] = snapshot?["description"]?.text
      .flatMap { $0.isEmpty ? nil : .text($0) }
    return facts
  }

  /// What billing knows of a service of OVHcloud.
  func billingFacts(
    at path: String, _ api: OVHcloudClient
  ) throws(ProviderFailure) -> [String: FactValue] {
    let information = try api.get(path + "/serviceInfos")
    var facts: [String: FactValue] = [
      "billed": .bool(information["status"]?.text == "ok"),
      "deleteAtExpiration": .bool(information["renew"]?["deleteAtExpiration"]?.flag ?? false),
    ]
    // A day without a time: its beginning, in UTC.
    facts["expiration"] = information["expiration"]?.text
      .flatMap { Instant(iso8601: "\($0)T00:00:00Z") }.map(FactValue.instant)
    return facts
  }

  func accountFacts(_ api: OVHcloudClient) throws(ProviderFailure) -> [String: FactValue] {
    let methods = try api.get("/me/payment/method", [("default", "true")])
    return ["account.paymentMethod": .bool(!methods.elements.isEmpty)]
  }

  mutating func taskFacts(
    _ service: ServiceReference
  ) throws(ProviderFailure) -> [String: FactValue] {
    let running = try tasks(of: service).first(where: \.isRunning)
    var facts: [String: FactValue] = ["task.running": .bool(running != nil)]
    facts["task.type"] = running.map { .text($0.type) }
    return facts
  }

  /// The states of an order that is not through.
  private static let pending: Set<String> = ["notPaid", "checking", "delivering"]

  struct OrderStatus: Hashable, Sendable {
    let id: Int
    /// `billing.order.OrderStatusEnum`.
    let status: String
  }

  /// The orders about a service, oldest first.
  mutating func orders(
    of service: ServiceReference, _ api: OVHcloudClient
  ) throws(ProviderFailure) -> [OrderStatus] {
    var orders: [OrderStatus] = []
    for id in try api.get("/me/order").elements.compactMap(\.wholeNumber).sorted() {
      guard try domain(ofOrder: id, api) == service.name else { continue }
      let status = try api.get("/me/order/\(id)/status").text ?? "unknown"
      orders.append(OrderStatus(id: id, status: status))
    }
    return orders
  }

  private mutating func domain(
    ofOrder id: Int, _ api: OVHcloudClient
  ) throws(ProviderFailure) -> String {
    if let known = seen.orders[id] { return known }
    let details = try api.get("/me/order/\(id)/details").elements.compactMap(\.wholeNumber)
    var domain = ""
    if let first = details.first {
      domain = try api.get("/me/order/\(id)/details/\(first)")["domain"]?.text ?? ""
    }
    seen.orders[id] = domain
    return domain
  }
}
