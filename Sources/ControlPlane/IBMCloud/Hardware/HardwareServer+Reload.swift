import Values

// Installing the operating system again.
extension HardwareServer {
  /// What a reload does besides installing the system.
  struct Reload {
    /// A system of its own and a new configuration; nil keeps both.
    var newSystem: String?
    /// Takes the place of the script that the server was installed with.
    var provisioningScript: String?
    var erasesAllDisks = false

    static let allDisks = "allDisks"

    /// What has to be known when the reload ends.
    var detail: String? {
      let words = [erasesAllDisks ? Self.allDisks : nil, newSystem].compactMap(\.self)
      return words.isEmpty ? nil : words.joined(separator: " ")
    }
  }

  /// Starts a reload.
  ///
  /// A token must be the one that was asked for; none forces the reload.
  mutating func reload(_ reload: Reload, token: String?, _ turn: inout Turn) throws(Refusal) {
    try requireReloadable(turn)
    if let token { try use(token, turn) }
    reloadToken = nil
    provisioningScript = reload.provisioningScript ?? provisioningScript
    let isOutage = turn.behaviour[HardwareBehaviour.reloadOutage]
    if isOutage { phase = .reloading }
    turn.start(
      "reload", lasting: reloadDuration(of: reload.newSystem ?? operatingSystem, turn.behaviour),
      isOutage: isOutage, detail: reload.detail)
  }

  /// Answers with a token that lets a reload go ahead for a while.
  mutating func requestReload(_ turn: inout Turn) throws(Refusal) {
    try requireReloadable(turn)
    let token = ReloadToken(
      text: turn.sequences.generator.token(length: 32),
      expires: turn.now + turn.behaviour[HardwareBehaviour.reloadTokenValidity])
    reloadToken = token
    turn.answer = token.text
  }

  private func use(_ token: String, _ turn: Turn) throws(Refusal) {
    guard let reloadToken, reloadToken.text == token, turn.now < reloadToken.expires else {
      throw turn.refusal(.reloadTokenInvalid)
    }
  }

  private func requireReloadable(_ turn: Turn) throws(Refusal) {
    try requireIdle(turn)
    guard status == "ACTIVE" else {
      throw turn.refusal(.statusInvalid, ["status": .text(status)])
    }
    guard billingItem != nil else { throw turn.refusal(.noBillingItem) }
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

  mutating func reloaded(_ task: WorldTask, _ turn: inout Turn) {
    let behaviour = turn.behaviour
    let words = (task.detail ?? "").split(separator: " ").map(String.init)
    let newSystem = words.first { $0 != Reload.allDisks }
    if behaviour[HardwareBehaviour.reloadErasesPrimary] { primaryDisk.content = nil }
    if behaviour[HardwareBehaviour.reloadErasesSecondary] || words.contains(Reload.allDisks) {
      secondaryDisk?.content = nil
    }
    if !behaviour[HardwareBehaviour.reloadKeepsAddresses] {
      addresses = addresses.map { _ in turn.newAddress() }
    }
    if newSystem != nil || !(scriptRuns && behaviour[HardwareBehaviour.scriptRestoresConfiguration])
    {
      configuration = turn.newContent()
    }
    operatingSystem = newSystem ?? operatingSystem
    power = .on
    if phase == .reloading { phase = .running }
  }

  /// A script is executed when it comes over HTTPS; over HTTP it is only put on the server.
  private var scriptRuns: Bool { provisioningScript?.lowercased().hasPrefix("https://") ?? false }
}
