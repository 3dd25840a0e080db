import Values

/// How the bare metal servers of IBM Cloud behave.
enum HardwareBehaviour {
  static let all: [BehaviourProperty] = power + reload + replica + billing
}

// Power.
extension HardwareBehaviour {
  static let power: [BehaviourProperty] = [
    staysOff.erased, powerOnDuration.erased, rebootDuration.erased, rebootLockout.erased,
    exclusiveTransactions.erased,
  ]

  static let staysOff = Property(
    "ibmcloud.hardware.powerOff.lastsUntilPoweredOn", true, .ibmGuide
  ) { bench in
    let server = bench.server()
    try bench.perform("ibmcloud.hardware.powerOff", on: server)
    bench.wait(CalendarDuration(days: 40))
    return bench.fact("power", of: server) == .text("off")
  }

  /// The guide says "in a few minutes".
  static let powerOnDuration = Property(
    "ibmcloud.hardware.powerOn.duration", CalendarDuration(minutes: 5), .ibmGuide,
    isInvented: true
  ) { bench in
    let server = bench.server(power: .off)
    try bench.perform("ibmcloud.hardware.powerOn", on: server)
    return try bench.finishTasks(of: server)
  }

  static let rebootDuration = Property(
    "ibmcloud.hardware.reboot.duration", CalendarDuration(minutes: 4), .chosen, isInvented: true
  ) { bench in
    let server = bench.server()
    try bench.perform("ibmcloud.hardware.reboot", on: server)
    return try bench.finishTasks(of: server)
  }

  static let rebootLockout = Property(
    "ibmcloud.hardware.reboot.lockout", CalendarDuration(minutes: 20), .sldn
  ) { bench in
    let server = bench.server()
    try bench.perform("ibmcloud.hardware.reboot", on: server)
    return try bench.shortestWait("the server can be rebooted again") {
      let code = $0.refusal("ibmcloud.hardware.reboot", on: server)
      return code == nil || code == "transactionRunning" && $0.isReachable(server)
    }
  }

  static let exclusiveTransactions = Property(
    "ibmcloud.hardware.transactions.exclusive", true, .sldn
  ) { bench in
    let server = bench.server()
    let reload = "ibmcloud.hardware.reloadOperatingSystem"
    try bench.perform(reload, on: server, ["configuration": "same"])
    return bench.refusal(reload, on: server, ["configuration": "same"]) == "transactionRunning"
  }
}

// Reload.
extension HardwareBehaviour {
  static let reload: [BehaviourProperty] = [
    reloadMinimum.erased, reloadPerTerabyte.erased, reloadOfWindows.erased, reloadOutage.erased,
    reloadErasesPrimary.erased, reloadErasesSecondary.erased, reloadKeepsAddresses.erased,
    scriptRestoresConfiguration.erased, reloadTokenValidity.erased,
  ]

  static let reloadMinimum = Property(
    "ibmcloud.hardware.reload.minimumDuration", CalendarDuration(minutes: 66), .sldn
  ) { bench in
    let server = bench.server(gigabytes: 0)
    return try bench.reload(server)
  }

  /// The guide says that the duration depends on the capacity.
  static let reloadPerTerabyte = Property(
    "ibmcloud.hardware.reload.durationPerTerabyte", CalendarDuration(minutes: 12), .ibmGuide,
    isInvented: true
  ) { bench in
    let large = bench.server(gigabytes: 1000)
    var other = bench
    let small = other.server(gigabytes: 0)
    return try bench.reload(large).longer(than: other.reload(small))
  }

  /// The guide says that the duration depends on the operating system.
  static let reloadOfWindows = Property(
    "ibmcloud.hardware.reload.extraDurationOfWindows", CalendarDuration(minutes: 30), .ibmGuide,
    isInvented: true
  ) { bench in
    let server = bench.server()
    var other = bench
    let windows = ["configuration": "new", "operatingSystem": "WIN_2016-STD_64"]
    return try bench.reload(server, windows).longer(than: other.reload(server))
  }

  static let reloadOutage = Property(
    "ibmcloud.hardware.reload.unreachable", true, .ibmGuide
  ) { bench in
    let server = bench.server()
    try bench.perform(
      "ibmcloud.hardware.reloadOperatingSystem", on: server, ["configuration": "same"])
    return !bench.isReachable(server)
  }

  static let reloadErasesPrimary = Property(
    "ibmcloud.hardware.reload.erasesPrimaryDisk", true, .sldn
  ) { bench in
    try bench.reloadLoses(.disk)
  }

  /// SLDN says that only the primary disk is formatted; the guide of 2018, that all data is lost.
  static let reloadErasesSecondary = Property(
    "ibmcloud.hardware.reload.erasesSecondaryDisk", false, .sldn
  ) { bench in
    try bench.reloadLoses(.secondaryDisk)
  }

  /// Nobody says so: it follows from the server staying the same billing item.
  static let reloadKeepsAddresses = Property(
    "ibmcloud.hardware.reload.keepsAddresses", true, .chosen, isInvented: true
  ) { bench in
    let server = bench.server()
    let preview = bench.world.preview(
      OperationRequest(
        operation: "ibmcloud.hardware.reloadOperatingSystem", service: server,
        arguments: ["configuration": "same"]))
    return !preview.difference.contains { $0.service == server && $0.field == "addresses" }
  }

  static let reloadTokenValidity = Property(
    "ibmcloud.hardware.reload.tokenValidity", CalendarDuration(minutes: 10), .sldn
  ) { bench in
    let server = bench.server()
    let request = try bench.perform("ibmcloud.hardware.requestReload", on: server)
    let reload = ["configuration": "same", "token": request.answer ?? ""]
    return try bench.shortestWait("the token is refused") {
      $0.refusal("ibmcloud.hardware.reloadOperatingSystem", on: server, reload) != nil
    }
  }

  static let scriptRestoresConfiguration = Property(
    "ibmcloud.hardware.reload.scriptRestoresConfiguration", true, .ibmGuide
  ) { bench in
    try !bench.reloadLoses(.configuration)
  }
}

extension CalendarDuration {
  func longer(than other: CalendarDuration) -> CalendarDuration {
    CalendarDuration(seconds: secondsWithoutMonths - other.secondsWithoutMonths)
  }
}
