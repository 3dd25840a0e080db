import Values

/// How the Managed Bare Metal of OVHcloud behaves when it is terminated and billed.
enum DedicatedCloudBehaviour {
  private static let request = "ovhcloud.dedicatedCloud.requestTermination"
  private static let confirm = "ovhcloud.dedicatedCloud.confirmTermination"

  static let all: [BehaviourProperty] = [
    tokenLifetime.erased, endsOnRequest.erased, erasesData.erased, erasesAddressBlocks.erased,
    refundsRemainder.erased, removalDuration.erased, administratorOnly.erased,
    engagementBlocks.erased, debtBlocks.erased, billingDay.erased,
  ]

  static let tokenLifetime = Property(
    "ovhcloud.dedicatedCloud.termination.tokenLifetime", CalendarDuration(hours: 72),
    .terminationGuide
  ) { bench in
    let cloud = bench.cloud()
    let token = try bench.requestTermination(of: cloud)
    return try bench.shortestWait("the token expires") {
      $0.refusal(confirm, on: cloud, ["token": token]) == "tokenExpired"
    }
  }

  static let endsOnRequest = Property(
    "ovhcloud.dedicatedCloud.termination.endsOnRequest", false, .terminationGuide
  ) { bench in
    let cloud = bench.cloud()
    _ = try bench.requestTermination(of: cloud)
    return !bench.isReachable(cloud)
  }

  static let erasesData = Property(
    "ovhcloud.dedicatedCloud.termination.erasesData", true, .terminationGuide
  ) { bench in
    try bench.terminationLoses(.infrastructure)
  }

  static let erasesAddressBlocks = Property(
    "ovhcloud.dedicatedCloud.termination.erasesAddressBlocks", true, .manager
  ) { bench in
    try bench.terminationLoses(.addressBlocks)
  }

  static let refundsRemainder = Property(
    "ovhcloud.dedicatedCloud.termination.refundsRemainder", false, .terminationGuide
  ) { bench in
    let cloud = bench.cloud()
    let token = try bench.requestTermination(of: cloud)
    if bench.isReachable(cloud) { try bench.perform(confirm, on: cloud, ["token": token]) }
    return bench.charges(for: cloud).contains { $0.amount.hundredths < 0 }
  }

  static let removalDuration = Property(
    "ovhcloud.dedicatedCloud.termination.removalDuration", CalendarDuration(hours: 1), .chosen,
    isInvented: true
  ) { bench in
    let cloud = bench.cloud()
    let token = try bench.requestTermination(of: cloud)
    if bench.isReachable(cloud) { try bench.perform(confirm, on: cloud, ["token": token]) }
    return try bench.time(until: "gone") { !$0.world.services().contains(cloud) }
  }

  static let administratorOnly = Property(
    "ovhcloud.dedicatedCloud.termination.administratorOnly", true, .schema
  ) { bench in
    let cloud = bench.cloud(administrator: "somebody-else-ovh")
    return bench.refusal(request, on: cloud) == "notAdministrator"
  }

  static let engagementBlocks = Property(
    "ovhcloud.dedicatedCloud.termination.blockedByEngagement", true, .manager
  ) { bench in
    let cloud = bench.cloud(engagedUntil: bench.world.now + CalendarDuration(years: 1))
    return bench.refusal(request, on: cloud) == "engaged"
  }

  static let debtBlocks = Property(
    "ovhcloud.dedicatedCloud.termination.blockedByDebt", true, .billingDocumentation
  ) { bench in
    let cloud = bench.cloud(state: .disabled)
    return bench.refusal(request, on: cloud) == "suspended"
  }

  static let billingDay = Property(
    "ovhcloud.dedicatedCloud.billingDay", 1, .billingDocumentation
  ) { bench in
    let cloud = bench.cloud()
    try bench.time(until: "two charges") { $0.charges(for: cloud).count >= 2 }
    return bench.world.now.components.day
  }
}

extension Bench {
  fileprivate mutating func cloud(
    state: DedicatedCloud.State = .delivered, administrator: String = "bench-ovh",
    engagedUntil: Instant? = nil
  ) -> ServiceReference {
    let periodEnd = world.now + CalendarDuration(days: 10)
    let cloud = DedicatedCloud(
      id: "pcc-bench", serviceNumber: 0, administrator: administrator, state: state,
      monthlyFee: Money(hundredths: 60_000, currency: "EUR"), expiration: periodEnd,
      engagedUntil: engagedUntil, canDeleteAtExpiration: true, deletesAtExpiration: false,
      data: newContent(), addressBlocks: newContent(), termination: .none)
    return install(cloud, periodEnd: periodEnd)
  }

  /// Whether the data of a role is lost by a termination, whichever of its two steps does it.
  fileprivate mutating func terminationLoses(_ role: ContentRole) throws -> Bool {
    let cloud = cloud()
    let request = "ovhcloud.dedicatedCloud.requestTermination"
    if try previewsLoss(of: role, request, on: cloud) { return true }
    let token = try requestTermination(of: cloud)
    guard isReachable(cloud) else { return false }
    return try previewsLoss(
      of: role, "ovhcloud.dedicatedCloud.confirmTermination", on: cloud, ["token": token])
  }
}
