import Values

// Power and the end of a VPS.
extension VPSBehaviour {
  static let startDuration = Property(
    "ovhcloud.vps.power.startDuration", CalendarDuration(minutes: 1), .chosen, isInvented: true
  ) { bench in
    let vps = bench.vps(state: .stopped)
    try bench.perform("ovhcloud.vps.start", on: vps)
    return try bench.finishTasks(of: vps)
  }

  static let stopDuration = Property(
    "ovhcloud.vps.power.stopDuration", CalendarDuration(minutes: 1), .chosen, isInvented: true
  ) { bench in
    let vps = bench.vps()
    try bench.perform("ovhcloud.vps.stop", on: vps)
    return try bench.finishTasks(of: vps)
  }

  static let rebootDuration = Property(
    "ovhcloud.vps.power.rebootDuration", CalendarDuration(minutes: 2), .chosen, isInvented: true
  ) { bench in
    let vps = bench.vps()
    try bench.perform("ovhcloud.vps.reboot", on: vps)
    return try bench.finishTasks(of: vps)
  }

  /// Told for the Managed Bare Metal; the mail and the token are those of all services.
  static let tokenLifetime = Property(
    "ovhcloud.vps.termination.tokenLifetime", CalendarDuration(hours: 72), .terminationGuide
  ) { bench in
    let vps = bench.vps()
    let token = try bench.requestTermination(of: vps)
    return try bench.shortestWait("the token expires") {
      $0.refusal("ovhcloud.vps.confirmTermination", on: vps, ["token": token]) == "tokenExpired"
    }
  }

  static let removalDuration = Property(
    "ovhcloud.vps.termination.removalDuration", CalendarDuration(hours: 1), .chosen,
    isInvented: true
  ) { bench in
    let vps = bench.vps()
    let token = try bench.requestTermination(of: vps)
    try bench.perform("ovhcloud.vps.confirmTermination", on: vps, ["token": token])
    return try bench.time(until: "gone") { !$0.world.services().contains(vps) }
  }
}
