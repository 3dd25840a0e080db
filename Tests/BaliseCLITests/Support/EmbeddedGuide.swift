import BaliseCLI

/// The guides that the program carries, and how their answers walk them.
enum EmbeddedGuide: String, CaseIterable, Sendable, CustomStringConvertible {
  case confirmTermination = "managed-bare-metal-confirmer-resiliation"
  case requestTermination = "managed-bare-metal-demander-resiliation"
  case power = "serveur-bare-metal-alimentation"
  case cancel = "serveur-bare-metal-annuler"
  case reload = "serveur-bare-metal-recharger-systeme"
  case replicate = "serveur-bare-metal-repliquer"
  case orderOption = "vps-snapshot-commander-option"
  case takeSnapshot = "vps-snapshot-prendre"
  case restoreSnapshot = "vps-snapshot-restaurer"
  case deleteSnapshot = "vps-snapshot-supprimer"
  case snapshot = "vps-snapshot"

  var description: String { rawValue }

  /// Runs the guide with the answers that ship with it.
  func run(
    _ language: String, width: Int = 80, options: [String] = [], network: Network = .real
  ) -> Invocation {
    var arguments = ["run", rawValue, "--answers", Place.answers(rawValue), "--lang", language]
    // The only guide with several procedures; its answers are for the first.
    if self == .power { arguments += ["--procedure", "1"] }
    return balise(arguments + options, width: width, network: network)
  }
}
