import Values

// Replicas.
extension HardwareBehaviour {
  static let replica: [BehaviourProperty] = [
    replicaCopiesConfiguration.erased, replicaCopiesData.erased, replicaNeedsUniqueName.erased,
    replicaIsBilled.erased, provisioningDuration.erased,
  ]

  static let replicaCopiesConfiguration = Property(
    "ibmcloud.hardware.replica.copiesConfiguration", true, .ibmGuide
  ) { bench in
    let (server, replica) = try bench.replica()
    return bench.value("configuration.content", of: server)
      == bench.value("configuration.content", of: replica)
  }

  static let replicaCopiesData = Property(
    "ibmcloud.hardware.replica.copiesData", false, .ibmGuide
  ) { bench in
    let (server, replica) = try bench.replica()
    return bench.value("primaryDisk.content", of: server)
      == bench.value("primaryDisk.content", of: replica)
  }

  static let replicaNeedsUniqueName = Property(
    "ibmcloud.hardware.replica.requiresUniqueName", true, .ibmGuide
  ) { bench in
    let (server, _) = try bench.replica()
    let refusal = bench.refusal(
      "ibmcloud.hardware.orderReplica", on: server,
      ["hostname": "replica", "domain": "bench.example"])
    return refusal == "hostnameTaken"
  }

  static let replicaIsBilled = Property(
    "ibmcloud.hardware.replica.billed", true, .chosen, isInvented: true
  ) { bench in
    let (_, replica) = try bench.replica()
    try bench.finishTasks(of: replica)
    bench.wait(CalendarDuration(years: 1))
    return !bench.charges(for: replica).isEmpty
  }

  static let provisioningDuration = Property(
    "ibmcloud.hardware.replica.provisioningDuration", CalendarDuration(hours: 3), .chosen,
    isInvented: true
  ) { bench in
    let (_, replica) = try bench.replica()
    return try bench.time(until: "provisioned") {
      $0.fact("provisioned", of: replica) == .bool(true)
    }
  }
}

// Billing and cancellation.
extension HardwareBehaviour {
  static let billing: [BehaviourProperty] = [
    billedWhilePoweredOff.erased, billingPeriod.erased, cancellationCutoff.erased,
    reviewDelay.erased, reclaimDuration.erased, hourlyEndsAtOnce.erased, refundsRemainder.erased,
  ]
  private static let cancel = "ibmcloud.hardware.cancel"

  static let billedWhilePoweredOff = Property(
    "ibmcloud.hardware.billedWhilePoweredOff", true, .ibmGuide
  ) { bench in
    let server = bench.server(power: .off)
    bench.wait(CalendarDuration(days: 25))
    return !bench.charges(for: server).isEmpty
  }

  static let billingPeriod = Property(
    "ibmcloud.hardware.billingPeriod", CalendarDuration(months: 1), .sldn
  ) { bench in
    let server = bench.server()
    return try bench.timeBetweenCharges(for: server)
  }

  /// SLDN says two to three days before the bill.
  static let cancellationCutoff = Property(
    "ibmcloud.hardware.cancellation.cutoff", CalendarDuration(days: 2), .sldn
  ) { bench in
    let server = bench.server()
    let anniversary = bench.world.now + Bench.periodLeft
    let latest = try bench.shortestWait("too late for this anniversary") {
      var trial = $0
      guard (try? trial.perform(cancel, on: server)) != nil else { return true }
      return trial.fact("expiration", of: server) != .instant(anniversary)
    }
    return Bench.periodLeft.longer(than: latest)
  }

  static let reviewDelay = Property(
    "ibmcloud.hardware.cancellation.reviewDelay", CalendarDuration(hours: 24), .chosen,
    isInvented: true
  ) { bench in
    let server = bench.server()
    try bench.perform(cancel, on: server, ["timing": "immediate"])
    return try bench.time(until: "reclaimed") { !$0.world.services().contains(server) }
  }

  /// How long a server that was cancelled is still known to the API, without its data.
  static let reclaimDuration = Property(
    "ibmcloud.hardware.cancellation.reclaimDuration", CalendarDuration(hours: 24), .chosen,
    isInvented: true
  ) { bench in
    let server = bench.server(isHourly: true)
    try bench.perform(cancel, on: server)
    return try bench.shortestWait("unknown") {
      $0.world.hardwareServer(number: 1)?.id != server.name
    }
  }

  static let hourlyEndsAtOnce = Property(
    "ibmcloud.hardware.cancellation.hourlyEndsAtOnce", true, .sldn
  ) { bench in
    let server = bench.server(isHourly: true)
    try bench.perform(cancel, on: server)
    return !bench.world.services().contains(server)
  }

  static let refundsRemainder = Property(
    "ibmcloud.hardware.cancellation.refundsRemainder", false, .sldn
  ) { bench in
    let server = bench.server()
    try bench.perform(cancel, on: server, ["timing": "immediate"])
    try bench.time(until: "reclaimed") { !$0.world.services().contains(server) }
    return bench.charges(for: server).contains { $0.amount.hundredths < 0 }
  }
}
