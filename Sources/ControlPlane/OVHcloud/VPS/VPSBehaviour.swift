import Values

/// How the VPS of OVHcloud and their snapshots behave.
enum VPSBehaviour {
  static let all: [BehaviourProperty] = [
    snapshotLimit.erased, snapshotRequiresOption.erased, snapshotDuration.erased,
    snapshotOutage.erased, deletionDuration.erased, restoreDuration.erased,
    snapshotKeptAfterRestore.erased, restoreLosesChanges.erased, exclusiveTasks.erased,
    activationDelay.erased, optionPrice.erased, firstPaymentProRata.erased,
    optionEndsAtExpiration.erased, renewalPeriod.erased, startDuration.erased,
    stopDuration.erased, rebootDuration.erased, tokenLifetime.erased, removalDuration.erased,
  ]

  static let snapshotLimit = Property(
    "ovhcloud.vps.snapshot.limit", 1, .vpsSnapshotGuide
  ) { bench in
    let vps = bench.vps()
    for count in 0..<100 {
      if bench.refusal("ovhcloud.vps.createSnapshot", on: vps) == "snapshotExists" {
        return count
      }
      try bench.perform("ovhcloud.vps.createSnapshot", on: vps)
      try bench.finishTasks(of: vps)
    }
    throw Bench.Failure.neverHappened("no more snapshots")
  }

  static let snapshotRequiresOption = Property(
    "ovhcloud.vps.snapshot.requiresOption", true, .schema
  ) { bench in
    let vps = bench.vps(option: .released)
    return bench.refusal("ovhcloud.vps.createSnapshot", on: vps) == "optionMissing"
  }

  /// The guide says "a few minutes".
  static let snapshotDuration = Property(
    "ovhcloud.vps.snapshot.takeDuration", CalendarDuration(minutes: 5), .vpsSnapshotGuide,
    isInvented: true
  ) { bench in
    let vps = bench.vps()
    try bench.perform("ovhcloud.vps.createSnapshot", on: vps)
    return try bench.finishTasks(of: vps)
  }

  /// The console of 2020 warns of it; documentation of 2024 says that snapshots are taken live.
  static let snapshotOutage = Property(
    "ovhcloud.vps.snapshot.unreachableWhileTaken", true, .manager
  ) { bench in
    let vps = bench.vps()
    try bench.perform("ovhcloud.vps.createSnapshot", on: vps)
    return !bench.isReachable(vps)
  }

  static let deletionDuration = Property(
    "ovhcloud.vps.snapshot.deleteDuration", CalendarDuration(minutes: 1), .chosen,
    isInvented: true
  ) { bench in
    let vps = bench.vps(snapshots: 1)
    try bench.perform("ovhcloud.vps.deleteSnapshot", on: vps)
    return try bench.finishTasks(of: vps)
  }

  static let restoreDuration = Property(
    "ovhcloud.vps.snapshot.restoreDuration", CalendarDuration(minutes: 10), .chosen,
    isInvented: true
  ) { bench in
    let vps = bench.vps(snapshots: 1)
    try bench.perform("ovhcloud.vps.revertSnapshot", on: vps)
    return try bench.finishTasks(of: vps)
  }

  /// The guide of 2020 does not say that it goes; documentation of 2024 says so.
  static let snapshotKeptAfterRestore = Property(
    "ovhcloud.vps.snapshot.keptAfterRestore", true, .vpsSnapshotGuide
  ) { bench in
    let vps = bench.vps(snapshots: 1)
    try bench.perform("ovhcloud.vps.revertSnapshot", on: vps)
    try bench.finishTasks(of: vps)
    return bench.fact("snapshot.exists", of: vps) == .bool(true)
  }

  static let restoreLosesChanges = Property(
    "ovhcloud.vps.snapshot.restoreLosesLaterChanges", true, .manager
  ) { bench in
    let vps = bench.vps(snapshots: 1)
    return try bench.previewsLoss(of: .disk, "ovhcloud.vps.revertSnapshot", on: vps)
  }

  static let exclusiveTasks = Property(
    "ovhcloud.vps.tasks.exclusive", true, .manager
  ) { bench in
    let vps = bench.vps(snapshots: 1)
    try bench.perform("ovhcloud.vps.deleteSnapshot", on: vps)
    return bench.refusal("ovhcloud.vps.revertSnapshot", on: vps) == "taskRunning"
  }

  static let activationDelay = Property(
    "ovhcloud.vps.option.activationDelay", CalendarDuration(hours: 2), .manager
  ) { bench in
    let vps = bench.vps(option: .released)
    try bench.perform("ovhcloud.vps.orderOption", on: vps, ["option": "snapshot"])
    try bench.perform("ovhcloud.order.pay", on: vps)
    return try bench.time(until: "subscribed") {
      $0.fact("option.snapshot", of: vps) == .text("subscribed")
    }
  }

  static let optionPrice = Property(
    "ovhcloud.vps.option.monthlyPrice", Money(hundredths: 300, currency: "EUR"), .chosen,
    isInvented: true
  ) { bench in
    let order = try bench.orderedOption(periodLeft: CalendarDuration(days: 10))
    guard let price = order.recurring else { throw Bench.Failure.neverHappened("a price") }
    return price
  }

  static let firstPaymentProRata = Property(
    "ovhcloud.vps.option.firstPaymentProRata", true, .manager
  ) { bench in
    let order = try bench.orderedOption(periodLeft: CalendarDuration(days: 10))
    return order.total != order.recurring
  }

  static let optionEndsAtExpiration = Property(
    "ovhcloud.vps.option.endsAtExpiration", true, .schema
  ) { bench in
    let vps = bench.vps()
    try bench.perform("ovhcloud.vps.cancelOption", on: vps, ["option": "snapshot"])
    return bench.fact("option.snapshot", of: vps) == .text("subscribed")
  }

  static let renewalPeriod = Property(
    "ovhcloud.vps.renewalPeriod", CalendarDuration(months: 1), .billingDocumentation
  ) { bench in
    let vps = bench.vps(option: .released)
    return try bench.timeBetweenCharges(for: vps)
  }
}

extension Bench {
  /// A running VPS whose snapshot option is subscribed unless told otherwise.
  mutating func vps(
    state: VPS.State = .running, option: VPS.SnapshotOption = .subscribed(endsAt: nil),
    snapshots count: Int = 0,
    periodLeft: CalendarDuration = CalendarDuration(days: 10)
  ) -> ServiceReference {
    let expiration = world.now + periodLeft
    let snapshots = (0..<count).map { _ in
      VPS.Snapshot(content: newContent(), creationDate: world.now, description: nil)
    }
    let vps = VPS(
      id: "vps-bench.example", serviceNumber: 0, zone: "bench", state: state,
      monthlyFee: Money(hundredths: 1000, currency: "EUR"), expiration: expiration,
      renewsAutomatically: true, disk: newContent(), option: option, snapshots: snapshots)
    return install(vps, periodEnd: expiration)
  }

  fileprivate mutating func orderedOption(periodLeft: CalendarDuration) throws -> Order {
    let vps = vps(option: .released, periodLeft: periodLeft)
    try perform("ovhcloud.vps.orderOption", on: vps, ["option": "snapshot"])
    guard let order = world.orders.last(where: { $0.service == vps }) else {
      throw Failure.neverHappened("an order")
    }
    return order
  }
}
