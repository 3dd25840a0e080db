package import ProviderClient

/// The keys that the simulator's documentation tells.
package let simulatorKeys = ProviderKeys(
  ovhcloud: OVHcloudKeys(
    applicationKey: "balise-simulation", applicationSecret: "balise-simulation-secret",
    consumerKey: "balise-simulation-consumer"),
  softLayer: SoftLayerKey(user: "balise-simulation", key: "balise-simulation-key"))

extension SimulatedNetwork {
  package func endpoint(_ text: String = SimulatedNetwork.address) throws -> Endpoint {
    guard let address = EndpointAddress(text) else { preconditionFailure("no address: \(text)") }
    return Endpoint(address: address, transport: self, pace: pace)
  }

  package func session(isPreview: Bool = false) throws -> any HTTPSession {
    try endpoint().simulatedSession(simulatorKeys, isPreview: isPreview)
  }

  package func liveSession(_ keys: ProviderKeys = simulatorKeys) throws -> any HTTPSession {
    try endpoint().liveSession(keys)
  }
}
