import ControlPlane
import JSON
import Values

// What OVHcloud's API tells of a Managed Bare Metal.
extension PlaneReader {
  /// How long the link of a termination is good (OVHcloud guide, Managed Bare Metal termination).
  private static let tokenLifetime = CalendarDuration(hours: 72)
  /// The states on the way out.
  private static let ending: Set<String> = [
    "disabling", "recycling", "toDisable", "toRecycle", "toRemove", "toUnprovision",
    "unprovisionning",
  ]

  mutating func dedicatedCloudFacts(
    _ service: ServiceReference
  ) throws(ProviderFailure) -> [String: FactValue]? {
    guard let api = access.ovhcloud else { return nil }
    let path = OVHcloudClient.path("dedicatedCloud", service.name)
    let main = try Self.unlessExpired { () throws(ProviderFailure) in try api.get(path) }
    if case .absent = main { return nil }
    let state = main.json?["state"]?.text ?? "disabled"
    let isConfirmed = Self.ending.contains(state)
    var facts: [String: FactValue] = [
      "state": .text(state), "reachable": .bool(state == "delivered"),
      "billed": .bool(!isConfirmed), "termination.confirmed": .bool(isConfirmed),
    ]
    try facts.merge(billingFacts(at: path, api)) { own, _ in own }
    facts["canDeleteAtExpiration"] = .bool(
      try api.get(path + "/serviceInfos")["canDeleteAtExpiration"]?.flag ?? false)
    try facts.merge(accountFacts(api)) { own, _ in own }
    try facts.merge(taskFacts(service)) { own, _ in own }
    // The simulator knows it; elsewhere the mail is all there is.
    if access.simulator == nil {
      let expires = try tokenExpiry(of: service)
      facts["termination.requested"] = .bool(isConfirmed || expires != nil)
      facts["termination.tokenExpires"] = isConfirmed ? nil : expires.map(FactValue.instant)
    }
    return facts
  }

  /// The moment up to which the newest mail's link is good; nil when there is none.
  private mutating func tokenExpiry(
    of service: ServiceReference
  ) throws(ProviderFailure) -> Instant? {
    let now = try now()
    let mail = try mailbox().last { mail in
      mail.service == service && mail.links.contains { $0.operation != nil }
    }
    return mail.map { $0.date + Self.tokenLifetime }.flatMap { $0 > now ? $0 : nil }
  }
}
