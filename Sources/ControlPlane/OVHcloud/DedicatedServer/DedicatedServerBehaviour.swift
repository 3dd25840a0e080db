import Values

/// How the dedicated servers of OVHcloud behave.
enum DedicatedServerBehaviour {
  private static let confirm = "ovhcloud.dedicatedServer.confirmTermination"
  private static let install = "ovhcloud.dedicatedServer.install"
  private static let reboot = "ovhcloud.dedicatedServer.reboot"
  private static let setBoot = "ovhcloud.dedicatedServer.setBoot"

  static let all: [BehaviourProperty] = [
    bootWaitsForReboot.erased, rebootDuration.erased, installDuration.erased,
    installErasesDisk.erased, installResetsBoot.erased, exclusiveTasks.erased,
    renewalPeriod.erased, tokenLifetime.erased, removalDuration.erased,
  ]

  static let bootWaitsForReboot = Property(
    "ovhcloud.dedicatedServer.boot.waitsForReboot", true, .rescueGuide
  ) { bench in
    let server = bench.dedicatedServer()
    try bench.perform(setBoot, on: server, ["boot": "\(DedicatedServer.Boot.rescue.rawValue)"])
    return bench.isReachable(server)
  }

  static let rebootDuration = Property(
    "ovhcloud.dedicatedServer.reboot.duration", CalendarDuration(minutes: 5), .chosen,
    isInvented: true
  ) { bench in
    let server = bench.dedicatedServer()
    try bench.perform(reboot, on: server)
    return try bench.finishTasks(of: server)
  }

  static let installDuration = Property(
    "ovhcloud.dedicatedServer.install.duration", CalendarDuration(minutes: 30), .chosen,
    isInvented: true
  ) { bench in
    let server = bench.dedicatedServer()
    try bench.perform(install, on: server, ["template": SystemTemplates.names[0]])
    return try bench.finishTasks(of: server)
  }

  static let installErasesDisk = Property(
    "ovhcloud.dedicatedServer.install.erasesDisk", true, .lampGuide
  ) { bench in
    let server = bench.dedicatedServer()
    return try bench.previewsLoss(
      of: .disk, install, on: server, ["template": SystemTemplates.names[0]])
  }

  static let installResetsBoot = Property(
    "ovhcloud.dedicatedServer.install.resetsBoot", true, .chosen, isInvented: true
  ) { bench in
    let server = bench.dedicatedServer(boot: .rescue)
    try bench.perform(install, on: server, ["template": SystemTemplates.names[0]])
    try bench.finishTasks(of: server)
    return bench.isReachable(server)
  }

  static let exclusiveTasks = Property(
    "ovhcloud.dedicatedServer.tasks.exclusive", true, .chosen, isInvented: true
  ) { bench in
    let server = bench.dedicatedServer()
    try bench.perform(reboot, on: server)
    return bench.refusal(reboot, on: server) == "taskRunning"
  }

  static let renewalPeriod = Property(
    "ovhcloud.dedicatedServer.renewalPeriod", CalendarDuration(months: 1), .billingDocumentation
  ) { bench in
    let server = bench.dedicatedServer()
    return try bench.timeBetweenCharges(for: server)
  }

  /// Told for the Managed Bare Metal; the mail and the token are those of all services.
  static let tokenLifetime = Property(
    "ovhcloud.dedicatedServer.termination.tokenLifetime", CalendarDuration(hours: 72),
    .terminationGuide
  ) { bench in
    let server = bench.dedicatedServer()
    let token = try bench.requestTermination(of: server)
    return try bench.shortestWait("the token expires") {
      $0.refusal(confirm, on: server, ["token": token]) == "tokenExpired"
    }
  }

  static let removalDuration = Property(
    "ovhcloud.dedicatedServer.termination.removalDuration", CalendarDuration(hours: 1), .chosen,
    isInvented: true
  ) { bench in
    let server = bench.dedicatedServer()
    let token = try bench.requestTermination(of: server)
    try bench.perform(confirm, on: server, ["token": token])
    return try bench.time(until: "gone") { !$0.world.services().contains(server) }
  }
}

extension Bench {
  fileprivate mutating func dedicatedServer(
    boot: DedicatedServer.Boot = .hardDisk
  ) -> ServiceReference {
    let expiration = world.now + CalendarDuration(days: 10)
    let server = DedicatedServer(
      id: "ns-bench.example", serviceNumber: 0, address: "192.0.2.1", state: .ok, power: .on,
      boot: boot, runningBoot: boot, operatingSystem: SystemTemplates.names[0],
      monthlyFee: Money(hundredths: 8000, currency: "EUR"), expiration: expiration,
      renewsAutomatically: true, disk: newContent())
    return install(server, periodEnd: expiration)
  }
}
