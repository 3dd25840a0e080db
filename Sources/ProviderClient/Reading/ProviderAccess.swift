/// The ways into one control plane: the providers' APIs and, where it is simulated, the simulator's own.
struct ProviderAccess: Sendable {
  /// The server's address without a path: what failures name.
  let origin: String
  /// The token of the simulator with the slash before it; it stands before every path, and in no message.
  let token: String
  /// The path of a fork, before those of the APIs; empty for what is no fork.
  var plane = ""
  var ovhcloud: OVHcloudClient?
  var softLayer: SoftLayerClient?
  /// nil for the real world.
  var simulator: SimulatorClient?
  let pace: Pace

  /// The same ways into a fork on the same server.
  func fork(at path: String) -> ProviderAccess {
    let root = origin + token
    func moved(_ base: String) -> String { root + path + base.dropFirst((root + plane).count) }
    var fork = self
    fork.plane = path
    fork.ovhcloud = ovhcloud.map { $0.at(moved($0.base)) }
    fork.softLayer = softLayer.map { $0.at(moved($0.base)) }
    fork.simulator = simulator.map { $0.at(moved($0.base)) }
    return fork
  }
}
