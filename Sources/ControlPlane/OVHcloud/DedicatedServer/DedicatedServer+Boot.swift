import Values

// What a server starts from, and starting it again.
extension DedicatedServer {
  /// What a server can start from, by the numbers of the API.
  ///
  /// The API has dozens of them; one of each type that guides speak of will do.
  package enum Boot: Int, CaseIterable, Sendable {
    case hardDisk = 1
    case network = 1120
    case rescue = 1122

    /// The boot's type in the API's own enumeration.
    package var type: String {
      switch self {
      case .hardDisk: "harddisk"
      case .network: "network"
      case .rescue: "rescue"
      }
    }

    package var kernel: String {
      switch self {
      case .hardDisk: "hd"
      case .network: "netboot64"
      case .rescue: "rescue64-pro"
      }
    }
  }

  mutating func setBoot(_ boot: Boot, _ turn: inout Turn) throws(Refusal) {
    try requireActive(turn)
    self.boot = boot
    if !turn.behaviour[DedicatedServerBehaviour.bootWaitsForReboot] { try reboot(&turn) }
  }

  /// Cuts the power and gives it again, whether the server was on or off.
  mutating func reboot(_ turn: inout Turn) throws(Refusal) {
    try requireActive(turn)
    try requireIdle(turn)
    turn.start(
      "hardReboot", lasting: turn.behaviour[DedicatedServerBehaviour.rebootDuration],
      isOutage: true)
    state = .rebooting
  }

  mutating func started() {
    power = .on
    runningBoot = boot
  }

  /// Refuses for a server that is not paid for any more.
  func requireActive(_ turn: Turn) throws(Refusal) {
    guard state != .expired else { throw turn.refusal(.serviceExpired) }
  }

  func requireIdle(_ turn: Turn) throws(Refusal) {
    guard turn.behaviour[DedicatedServerBehaviour.exclusiveTasks] else { return }
    try turn.requireIdle(.taskRunning)
  }
}
