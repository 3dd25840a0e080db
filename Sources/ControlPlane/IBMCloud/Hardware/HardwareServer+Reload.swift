import Values

// Installing the operating system again.
extension HardwareServer {
  /// Starts a reload with a system of its own and a new configuration; nil keeps both.
  mutating func reload(newSystem: String?, _ turn: inout Turn) throws(Refusal) {
    try requireIdle(turn)
    guard status == "ACTIVE" else {
      throw turn.refusal(.statusInvalid, ["status": .text(status)])
    }
    guard billingItem != nil else { throw turn.refusal(.noBillingItem) }
    let isOutage = turn.behaviour[HardwareBehaviour.reloadOutage]
    if isOutage { phase = .reloading }
    turn.start(
      "reload", lasting: reloadDuration(of: newSystem ?? operatingSystem, turn.behaviour),
      isOutage: isOutage, detail: newSystem)
  }

  private func reloadDuration(of system: String, _ behaviour: BehaviourValues) -> CalendarDuration {
    let perTerabyte = behaviour[HardwareBehaviour.reloadPerTerabyte].secondsWithoutMonths
    var seconds = behaviour[HardwareBehaviour.reloadMinimum].secondsWithoutMonths
    seconds += Int64(primaryDisk.gigabytes) * perTerabyte / 1000
    if system.hasPrefix("WIN") {
      seconds += behaviour[HardwareBehaviour.reloadOfWindows].secondsWithoutMonths
    }
    return CalendarDuration(seconds: seconds)
  }

  mutating func reloaded(operatingSystem newSystem: String?, _ turn: inout Turn) {
    let behaviour = turn.behaviour
    if behaviour[HardwareBehaviour.reloadErasesPrimary] { primaryDisk.content = nil }
    if behaviour[HardwareBehaviour.reloadErasesSecondary] { secondaryDisk?.content = nil }
    if !behaviour[HardwareBehaviour.reloadKeepsAddresses] {
      addresses = addresses.map { _ in turn.newAddress() }
    }
    let scriptRestores =
      provisioningScript != nil && behaviour[HardwareBehaviour.scriptRestoresConfiguration]
    if newSystem != nil || !scriptRestores { configuration = turn.newContent() }
    operatingSystem = newSystem ?? operatingSystem
    power = .on
    if phase == .reloading { phase = .running }
  }
}
